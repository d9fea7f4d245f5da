// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.StreamConsumer;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The open subscriptions: at most one of each consumer to each shard. */
final class Subscriptions {

    /**
     * Within this time a second call is refused; afterwards it takes the subscription over
     * (SubscribeToShard's page).
     */
    private static final Duration PROTECTED = Duration.ofSeconds(5);

    private final Map<String, Subscription> open = new HashMap<>();
    private final InstantSource clock;
    private final ScheduledExecutorService timers;
    private final Duration lifetime;
    private volatile Executor workers = Runnable::run;

    Subscriptions(InstantSource clock, ScheduledExecutorService timers, Duration lifetime) {
        this.clock = clock;
        this.timers = timers;
        this.lifetime = lifetime;
    }

    /** Where the pushing runs; set once, before the first call. */
    void runOn(Executor workers) {
        this.workers = workers;
    }

    synchronized Reply open(StreamConsumer consumer, DataStream stream, Shard shard, long offset) {
        String key = consumer.arn() + " " + shard.id();
        Instant now = clock.instant();
        Subscription before = open.get(key);
        if (before != null && before.isLive()) {
            if (now.isBefore(before.opened().plus(PROTECTED))) {
                throw StreamErrors.inUse(
                        "Another active subscription exists for this consumer: %s, shard %s"
                                .formatted(consumer.arn(), shard.id()));
            }
            before.replace();
        }
        open.values().removeIf(subscription -> !subscription.isLive());
        Subscription subscription = new Subscription(this, consumer, stream, shard, offset);
        open.put(key, subscription);
        return new Reply.Events(subscription::start);
    }

    Instant now() {
        return clock.instant();
    }

    Duration lifetime() {
        return lifetime;
    }

    void run(Runnable step) {
        workers.execute(step);
    }

    void runLater(Runnable step, long millis) {
        var unused = timers.schedule(() -> workers.execute(step), millis, TimeUnit.MILLISECONDS);
    }
}
