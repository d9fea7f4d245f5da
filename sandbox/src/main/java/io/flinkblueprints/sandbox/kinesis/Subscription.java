// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.Slice;
import io.flinkblueprints.sandbox.kinesis.store.StreamConsumer;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.wire.EventStream;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Duration;
import java.time.Instant;

/**
 * One consumer's subscription to one shard: pushes records as they come until the shard is drained,
 * the lifetime is over, another call takes it over or the reader is gone. One step at a time; a
 * step begins when the event before is written.
 */
final class Subscription {

    private static final int RECORDS_AN_EVENT = 1_000;
    private static final int BYTES_AN_EVENT = 2 << 20;

    /**
     * How long new records are gathered into one event; the service takes about 70 ms for the whole
     * way.
     */
    private static final long GATHER_MILLIS = 20;

    /**
     * A reader that hears nothing gives up (Flink's after 35 s): with nothing to send, that is
     * said.
     */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final Subscriptions subscriptions;
    private final StreamConsumer consumer;
    private final DataStream stream;
    private final Shard shard;
    private final Instant opened;
    private long next;
    private Instant lastSent = Instant.EPOCH;
    private volatile boolean live = true;
    private volatile boolean replaced;

    Subscription(
            Subscriptions subscriptions,
            StreamConsumer consumer,
            DataStream stream,
            Shard shard,
            long offset) {
        this.subscriptions = subscriptions;
        this.consumer = consumer;
        this.stream = stream;
        this.shard = shard;
        this.next = offset;
        this.opened = subscriptions.now();
    }

    Instant opened() {
        return opened;
    }

    boolean isLive() {
        return live;
    }

    /** Ends it because another call took it over. */
    void replace() {
        replaced = true;
    }

    void start(EventStream stream) {
        subscriptions.run(() -> step(stream));
    }

    private void step(EventStream out) {
        Instant now = subscriptions.now();
        if (replaced || consumer.isDeregistered()) {
            live = false;
            out.end(
                    StreamErrors.inUse(
                            "The subscription of %s was ended".formatted(consumer.arn())));
            return;
        }
        if (!now.isBefore(opened.plus(subscriptions.lifetime()))) {
            live = false;
            out.end();
            return;
        }
        Slice slice = stream.read(shard, next, RECORDS_AN_EVENT, BYTES_AN_EVENT, now);
        boolean quiet = slice.records().isEmpty() && !slice.drained();
        if (quiet && now.isBefore(lastSent.plus(HEARTBEAT))) {
            subscriptions.runLater(() -> step(out), GATHER_MILLIS);
        } else {
            push(out, slice, now);
        }
    }

    private void push(EventStream out, Slice slice, Instant now) {
        next = slice.next();
        lastSent = now;
        out.send("SubscribeToShardEvent", event(slice))
                .whenComplete(
                        (sent, gone) -> {
                            if (gone != null) {
                                live = false;
                                out.abandon(gone);
                            } else if (slice.drained()) {
                                live = false;
                                out.end();
                            } else {
                                subscriptions.run(() -> step(out));
                            }
                        });
    }

    private ObjectNode event(Slice slice) {
        ObjectNode event = Reply.message();
        Shapes.records(shard, slice, event.putArray("Records"));
        event.put("MillisBehindLatest", slice.millisBehind());
        if (slice.drained()) {
            Shapes.children(shard, event.putArray("ChildShards"));
        } else {
            // The number before that of the next record: reading after it goes on exactly there.
            event.put("ContinuationSequenceNumber", shard.number(slice.next() - 1).toString());
        }
        return event;
    }
}
