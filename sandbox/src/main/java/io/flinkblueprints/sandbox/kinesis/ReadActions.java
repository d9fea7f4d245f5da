// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.Slice;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Reading shards through iterators. */
final class ReadActions implements ActionGroup {

    private final StreamRegistry streams;
    private final KinesisFaults faults;
    private final AtomicLong iterators = new AtomicLong();

    ReadActions(StreamRegistry streams, KinesisFaults faults) {
        this.streams = streams;
        this.faults = faults;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of("GetShardIterator", this::getShardIterator, "GetRecords", this::getRecords);
    }

    private Reply getShardIterator(Input in) {
        DataStream stream = Names.usableStream(streams, in);
        Shard shard = stream.shard(in.requiredText("ShardId"));
        StartingPosition position =
                StartingPosition.of(in, "ShardIteratorType", "StartingSequenceNumber");
        String iterator = issue(stream, shard, position.offset(stream, shard, streams.now()));
        return new Reply.Message(Reply.message().put("ShardIterator", iterator));
    }

    private Reply getRecords(Input in) {
        ShardIterator iterator = ShardIterator.parse(in.requiredText("ShardIterator"));
        int limit = in.number("Limit", KinesisLimits.RECORDS_A_GET, 1, KinesisLimits.RECORDS_A_GET);
        Instant now = streams.now();
        requireAlive(iterator, now);
        DataStream stream = streams.stream(iterator.stream());
        if (stream.incarnation() != iterator.incarnation()) {
            throw StreamErrors.invalid(
                    "Invalid ShardIterator: it is one of a deleted stream of this name.");
        }
        Shard shard = stream.shard(iterator.shard());
        stream.meterRead(shard, new DataStream.Metering(now, faults.limits(stream.name())));
        Slice slice = stream.read(shard, iterator.offset(), limit, KinesisLimits.BYTES_A_GET, now);
        return new Reply.Message(message(stream, shard, slice));
    }

    private ObjectNode message(DataStream stream, Shard shard, Slice slice) {
        ObjectNode reply = Reply.message();
        Shapes.records(shard, slice, reply.putArray("Records"));
        reply.put("MillisBehindLatest", slice.millisBehind());
        // The service's documentation allows null as soon as nothing is left; a drained shard is
        // told apart from one
        // whose last records are just being handed over, because that is what Flink's source
        // stumbles over.
        boolean atEnd =
                slice.drained()
                        && (slice.records().isEmpty()
                                || faults.nullIteratorWithLastBatch(stream.name()));
        if (atEnd) {
            Shapes.children(shard, reply.putArray("ChildShards"));
        } else {
            reply.put("NextShardIterator", issue(stream, shard, slice.next()));
        }
        return reply;
    }

    private String issue(DataStream stream, Shard shard, long offset) {
        long now = streams.now().toEpochMilli();
        long serial = iterators.incrementAndGet();
        return new ShardIterator(
                        stream.name(), stream.incarnation(), shard.index(), offset, now, serial)
                .token();
    }

    private void requireAlive(ShardIterator iterator, Instant now) {
        long age = now.toEpochMilli() - iterator.issued();
        if (age > ShardIterator.LIFETIME_MILLIS || faults.expired(iterator, iterators.get())) {
            throw AwsError.refused(
                    "ExpiredIteratorException",
                    "Iterator expired. The iterator was created at time %s while right now it is %s which is further in the"
                                    .formatted(Instant.ofEpochMilli(iterator.issued()), now)
                            + " future than the tolerated delay of 300000 milliseconds.");
        }
    }
}
