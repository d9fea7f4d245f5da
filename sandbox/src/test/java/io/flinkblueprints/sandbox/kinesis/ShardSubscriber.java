// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardRequest;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/** A subscription to a shard that remembers what was pushed. */
final class ShardSubscriber implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<SubscribeToShardEvent> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private CompletableFuture<Void> done = new CompletableFuture<>();

    static ShardSubscriber subscribe(
            KinesisAsyncClient client, Consumer<SubscribeToShardRequest.Builder> request) {
        ShardSubscriber subscriber = new ShardSubscriber();
        SubscribeToShardResponseHandler handler =
                SubscribeToShardResponseHandler.builder()
                        .onResponse(response -> subscriber.open.complete(null))
                        .subscriber(
                                SubscribeToShardResponseHandler.Visitor.builder()
                                        .onSubscribeToShardEvent(subscriber.events::add)
                                        .build())
                        .build();
        subscriber.done = client.subscribeToShard(request, handler);
        return subscriber;
    }

    void awaitOpen() {
        await().atMost(PATIENCE).until(open::isDone);
    }

    void awaitRecords(int atLeast) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> records().size() >= atLeast);
    }

    List<Record> records() {
        return events.stream().flatMap(event -> event.records().stream()).toList();
    }

    SubscribeToShardEvent lastEvent() {
        return events.get(events.size() - 1);
    }

    int eventCount() {
        return events.size();
    }

    /** Completes when the server ends the subscription, exceptionally when it refuses it. */
    CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void close() {
        done.cancel(true);
    }
}
