// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** How far one shard has been read. Used by one thread; what others may ask is volatile. */
final class ShardCursor {

    private final KinesisClient client;
    private final String stream;
    private final Shard shard;
    private @Nullable String iterator;
    private @Nullable String lastNumber;
    private boolean ended;
    private long dueNanos = System.nanoTime();
    private volatile boolean drained;
    private volatile boolean atTip;
    private volatile Instant tipReached = Instant.MIN;
    private volatile long lagMillis = Long.MAX_VALUE;

    ShardCursor(KinesisClient client, String stream, Shard shard) {
        this.client = client;
        this.stream = stream;
        this.shard = shard;
    }

    String id() {
        return shard.shardId();
    }

    List<String> parents() {
        return Stream.of(shard.parentShardId(), shard.adjacentParentShardId())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether everything was delivered and the shard's children, if any, are known. */
    boolean isDrained() {
        return drained;
    }

    void drained() {
        drained = true;
    }

    /** Whether the last read left nothing unread. */
    boolean atTip() {
        return drained || atTip;
    }

    /** Whether everything that was put before the time has been delivered. */
    boolean caughtUpSince(Instant time) {
        return drained || !tipReached.isBefore(time);
    }

    long lagMillis() {
        return drained ? 0 : lagMillis;
    }

    long nanosUntilDue() {
        return dueNanos - System.nanoTime();
    }

    void dueIn(Duration pause) {
        dueNanos = System.nanoTime() + pause.toNanos();
    }

    /**
     * Reads one batch and delivers it, unless the end was reached before; returns whether it is
     * reached.
     */
    boolean readToEnd(Consumer<TailedRecord> consumer, Duration poll) {
        if (ended) {
            return true;
        }
        Instant began = Instant.now();
        dueIn(poll);
        try {
            GetRecordsResponse batch =
                    client.getRecords(request -> request.shardIterator(iterator()));
            batch.records().forEach(record -> deliver(record, consumer));
            iterator = batch.nextShardIterator();
            ended = iterator == null;
            note(batch, began, poll);
        } catch (ExpiredIteratorException e) {
            iterator = null;
            dueIn(Duration.ZERO);
        }
        return ended;
    }

    /**
     * Only an empty batch is the tip: after the last records of a closed shard, those of its
     * children are to come.
     */
    private void note(GetRecordsResponse batch, Instant began, Duration poll) {
        lagMillis = batch.millisBehindLatest();
        atTip = lagMillis == 0 && batch.records().isEmpty() && !ended;
        if (atTip) {
            tipReached = began;
        }
        dueIn(lagMillis == 0 ? poll : Duration.ZERO);
    }

    private void deliver(Record record, Consumer<TailedRecord> consumer) {
        consumer.accept(
                new TailedRecord(
                        stream,
                        id(),
                        record.sequenceNumber(),
                        record.partitionKey(),
                        record.data().asByteArrayUnsafe(),
                        record.approximateArrivalTimestamp()));
        lastNumber = record.sequenceNumber();
    }

    private String iterator() {
        if (iterator == null) {
            iterator = client.getShardIterator(this::position).shardIterator();
        }
        return iterator;
    }

    private void position(GetShardIteratorRequest.Builder request) {
        request.streamName(stream).shardId(id());
        if (lastNumber == null) {
            request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
        } else {
            request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .startingSequenceNumber(lastNumber);
        }
    }
}
