// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.HashRange;
import io.flinkblueprints.sandbox.kinesis.store.SequenceNumber;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.Slice;
import io.flinkblueprints.sandbox.kinesis.store.StoredRecord;
import io.flinkblueprints.sandbox.kinesis.store.StreamConsumer;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Instant;
import java.util.Collection;

/** Streams, shards, records and consumers as the API shows them. */
final class Shapes {

    private Shapes() {}

    static void mode(DataStream stream, ObjectNode into) {
        into.putObject("StreamModeDetails")
                .put("StreamMode", stream.onDemand() ? "ON_DEMAND" : "PROVISIONED");
    }

    /** What all descriptions of a stream have in common. */
    static void stream(DataStream stream, Instant now, ObjectNode into) {
        into.put("StreamName", stream.name()).put("StreamARN", stream.arn());
        into.put("StreamStatus", stream.status(now));
        mode(stream, into);
        into.put("RetentionPeriodHours", stream.retentionHours());
        into.putPOJO("StreamCreationTimestamp", stream.created());
        into.putArray("EnhancedMonitoring").addObject().putArray("ShardLevelMetrics");
        into.put("EncryptionType", "NONE");
    }

    static void shards(Collection<Shard> shards, ArrayNode into) {
        for (Shard shard : shards) {
            ObjectNode shape = into.addObject().put("ShardId", shard.id());
            if (!shard.parents().isEmpty()) {
                shape.put("ParentShardId", shard.parents().get(0).id());
            }
            if (shard.parents().size() > 1) {
                shape.put("AdjacentParentShardId", shard.parents().get(1).id());
            }
            range(shard.range(), shape);
            ObjectNode numbers = shape.putObject("SequenceNumberRange");
            numbers.put("StartingSequenceNumber", shard.startingNumber().toString());
            SequenceNumber ending = shard.endingNumber();
            if (ending != null) {
                numbers.put("EndingSequenceNumber", ending.toString());
            }
        }
    }

    static void children(Shard parent, ArrayNode into) {
        for (Shard child : parent.children()) {
            ObjectNode shape = into.addObject().put("ShardId", child.id());
            ArrayNode parents = shape.putArray("ParentShards");
            child.parents().forEach(each -> parents.add(each.id()));
            range(child.range(), shape);
        }
    }

    static void records(Shard shard, Slice slice, ArrayNode into) {
        for (StoredRecord record : slice.records()) {
            ObjectNode shape = into.addObject();
            shape.put("SequenceNumber", shard.number(record.offset()).toString());
            shape.putPOJO("ApproximateArrivalTimestamp", Instant.ofEpochMilli(record.arrival()));
            shape.put("Data", record.data()).put("PartitionKey", record.partitionKey());
        }
    }

    static ObjectNode consumer(StreamConsumer consumer, String status) {
        ObjectNode shape = Reply.message();
        shape.put("ConsumerName", consumer.name()).put("ConsumerARN", consumer.arn());
        shape.put("ConsumerStatus", status);
        shape.putPOJO("ConsumerCreationTimestamp", consumer.created());
        return shape;
    }

    private static void range(HashRange range, ObjectNode into) {
        into.putObject("HashKeyRange")
                .put("StartingHashKey", range.start().toString())
                .put("EndingHashKey", range.end().toString());
    }
}
