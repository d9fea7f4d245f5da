// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.common.generator.Generator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps what it is sent, and accepts it at once or when it is told. */
public final class TrackingTarget implements Generator.Target {

    private final List<String> records = new ArrayList<>();
    private final List<CompletableFuture<Void>> open = new ArrayList<>();
    private final boolean acceptsAtOnce;

    public TrackingTarget(boolean acceptsAtOnce) {
        this.acceptsAtOnce = acceptsAtOnce;
    }

    @Override
    public synchronized CompletionStage<Void> send(String input, String key, byte[] record) {
        records.add(input + " " + key + " " + new String(record, StandardCharsets.UTF_8));
        notifyAll();
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        if (acceptsAtOnce) {
            outcome.complete(null);
        } else {
            open.add(outcome);
        }
        return outcome;
    }

    /** Waits until so many records have come; all of them, as input, key and text. */
    public synchronized List<String> await(int count) throws InterruptedException {
        while (records.size() < count) {
            wait();
        }
        return List.copyOf(records);
    }

    synchronized List<String> records() {
        return List.copyOf(records);
    }

    synchronized void acceptAll() {
        open.forEach(outcome -> outcome.complete(null));
    }

    synchronized void refuseFirst(Throwable reason) {
        open.get(0).completeExceptionally(reason);
    }
}
