// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.generator;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that sends at a steady rate and counts what becomes of it.
 *
 * <p>A record that is never accepted is logged when it is the first, counted, and makes {@link
 * #close} throw. If sending itself throws, the thread ends.
 */
public final class PacedSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PacedSender.class);

    private final Supplier<CompletionStage<Void>> send;
    private final Pace pace;
    private final Thread thread = new Thread(this::run, "generator");
    private volatile boolean stopped;

    // Guarded by this.
    private long sent;
    private long accepted;
    private long failed;
    private @Nullable Throwable firstFailure;

    /**
     * A sender that begins with {@link #start}.
     *
     * @param send sends one record; called by one thread
     * @param rate records a second, more than 0; infinity means as fast as {@code send} returns
     */
    public PacedSender(Supplier<CompletionStage<Void>> send, double rate) {
        this.send = send;
        this.pace = new Pace(rate);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Goes on with another rate, in records a second, more than 0. */
    public void changeRate(double rate) {
        pace.change(rate);
    }

    public synchronized long accepted() {
        return accepted;
    }

    /**
     * Stops, and waits for every record that is under way.
     *
     * @throws IllegalStateException if a record was not accepted, or the calling thread was
     *     interrupted
     */
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
            awaitOutcomes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while records were under way", e);
        }
        throwIfFailed();
    }

    private void run() {
        try {
            pace.await(() -> stopped);
            while (!stopped) {
                sendOne();
                pace.await(() -> stopped);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The generator stops: it cannot send any more", e);
            fail(e);
        }
    }

    private void sendOne() {
        CompletionStage<Void> outcome = send.get();
        synchronized (this) {
            sent++;
        }
        outcome.whenComplete((nothing, failure) -> finish(failure));
    }

    private synchronized void finish(@Nullable Throwable failure) {
        if (failure == null) {
            accepted++;
        } else {
            failed++;
            if (firstFailure == null) {
                LOG.error("A record was not accepted; only this first failure is logged", failure);
            }
            fail(failure);
        }
        notifyAll();
    }

    private synchronized void fail(Throwable failure) {
        if (firstFailure == null) {
            firstFailure = failure;
        }
    }

    private synchronized void awaitOutcomes() throws InterruptedException {
        while (accepted + failed < sent) {
            wait();
        }
    }

    private synchronized void throwIfFailed() {
        if (firstFailure != null) {
            throw new IllegalStateException(
                    failed
                            + " of "
                            + sent
                            + " records failed, or sending did; the cause is the first failure",
                    firstFailure);
        }
    }
}
