// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.generator;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A generator that sends one record after the other at a steady rate, from a thread of its own. */
public abstract class PacedGenerator implements Generator {

    private @Nullable PacedSender sender;

    /**
     * What sends the next record each time it is asked, always by the same thread.
     *
     * @param seed of every random choice
     */
    protected abstract Supplier<CompletionStage<Void>> records(Target target, long seed);

    @Override
    public final synchronized void start(Target target, double rate, long seed) {
        if (sender != null) {
            throw new IllegalStateException("the generator was started before");
        }
        PacedSender started = new PacedSender(records(target, seed), rate);
        sender = started;
        started.start();
    }

    @Override
    public final long accepted() {
        PacedSender current = sender();
        return current == null ? 0 : current.accepted();
    }

    /**
     * Stops sending and waits until every record that was sent is accepted or has failed.
     *
     * @throws IllegalStateException if a record was not accepted; the cause is the first failure
     */
    @Override
    public final void close() {
        PacedSender current = sender();
        if (current != null) {
            current.close();
        }
    }

    protected final boolean isStarted() {
        return sender() != null;
    }

    /**
     * Goes on at another rate.
     *
     * @param rate records a second, more than 0
     * @return false, and nothing changed, if it was not started
     */
    protected final boolean changeRate(double rate) {
        PacedSender current = sender();
        if (current == null) {
            return false;
        }
        current.changeRate(rate);
        return true;
    }

    private synchronized @Nullable PacedSender sender() {
        return sender;
    }
}
