// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.tep.model.StorePoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a batch of points into a store, as far as the store takes them.
 *
 * <p>A batch that is refused without saying for which point is halved until the points at fault
 * stand alone: one bad point among n costs about 2 log2(n) further requests. Halves are sent one
 * after the other, so a batch is never more than one request at a time.
 */
final class StoreRequests {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRequests.class);

    private final StoreClient client;
    private final Delivery delivery;
    private final Refusals refusals;
    private final AtomicLong repeated = new AtomicLong();
    private volatile boolean closed;

    StoreRequests(StoreClient client, Delivery delivery, Refusals refusals) {
        this.client = client;
        this.delivery = delivery;
        this.refusals = refusals;
    }

    /** Takes a point that the store will never take. */
    @FunctionalInterface
    interface Refusals {
        /**
         * @throws StoreFailedException if so much is refused that the fault cannot be the data's
         */
        void accept(StorePoint point, String reason) throws StoreFailedException;
    }

    /** Completes when every point is written or refused; exceptionally when that cannot be. */
    CompletableFuture<Void> send(List<StorePoint> points) {
        return send(points, 1);
    }

    /** How many requests were sent again. */
    long repeated() {
        return repeated.get();
    }

    void close() {
        closed = true;
        client.close();
    }

    private CompletableFuture<Void> send(List<StorePoint> points, int attempt) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    new StoreFailedException("the writer is closed", null));
        }
        return client.write(points).thenCompose(answer -> follow(points, attempt, answer));
    }

    private CompletionStage<Void> follow(List<StorePoint> points, int attempt, StoreAnswer answer) {
        switch (answer.kind()) {
            case WRITTEN:
                return done();
            case SOME_REFUSED:
                return refuseSome(points, answer);
            case REFUSED:
                return points.size() == 1 ? refuse(points.get(0), answer.reason()) : halve(points);
            case LATER:
                return repeat(points, attempt, answer);
            case NEVER:
                return CompletableFuture.failedFuture(answer.failure());
        }
        throw new IllegalStateException(answer.toString());
    }

    private CompletionStage<Void> halve(List<StorePoint> points) {
        int middle = points.size() / 2;
        return send(points.subList(0, middle))
                .thenCompose(first -> send(points.subList(middle, points.size())));
    }

    private CompletionStage<Void> repeat(List<StorePoint> points, int attempt, StoreAnswer answer) {
        if (attempt >= delivery.attempts()) {
            return CompletableFuture.failedFuture(
                    new StoreFailedException(
                            "gave up after " + attempt + " attempts: " + answer.reason(), null));
        }
        Duration pause = delivery.pauseAfter(attempt, answer.pause());
        LOG.warn(
                "Attempt {} failed, the next one follows in {} ms: {}",
                attempt,
                pause.toMillis(),
                answer.reason());
        repeated.incrementAndGet();
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later)
                .thenCompose(now -> send(points, attempt + 1));
    }

    private CompletionStage<Void> refuseSome(List<StorePoint> points, StoreAnswer answer) {
        CompletionStage<Void> all = done();
        for (var refusal : answer.refusedByIndex().entrySet()) {
            StorePoint point = points.get(refusal.getKey());
            all = all.thenCompose(before -> refuse(point, refusal.getValue()));
        }
        return all;
    }

    private CompletionStage<Void> refuse(StorePoint point, String reason) {
        try {
            refusals.accept(point, reason);
            return done();
        } catch (StoreFailedException tooMany) {
            return CompletableFuture.failedFuture(tooMany);
        }
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
