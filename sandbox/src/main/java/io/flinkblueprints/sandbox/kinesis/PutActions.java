// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.HashRange;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Putting records, one or many; of many, each one is accepted or refused for itself. */
final class PutActions implements ActionGroup {

    private final StreamRegistry streams;
    private final KinesisFaults faults;

    PutActions(StreamRegistry streams, KinesisFaults faults) {
        this.streams = streams;
        this.faults = faults;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of("PutRecord", this::putRecord, "PutRecords", this::putRecords);
    }

    private Reply putRecord(Input in) {
        Entry entry = Entry.of(in);
        DataStream stream = Names.usableStream(streams, in);
        ObjectNode reply = Reply.message();
        put(stream, entry, reply);
        return new Reply.Message(reply.put("EncryptionType", "NONE"));
    }

    private Reply putRecords(Input in) {
        List<Entry> entries =
                in.requiredStructures("Records", 1, KinesisLimits.RECORDS_A_PUT).stream()
                        .map(Entry::of)
                        .toList();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        if (bytes > KinesisLimits.BYTES_A_PUT) {
            throw StreamErrors.invalid("Records size exceeds 5 MB limit");
        }
        DataStream stream = Names.usableStream(streams, in);
        ObjectNode reply = Reply.message();
        ArrayNode results = reply.putArray("Records");
        int failed = 0;
        for (Entry entry : entries) {
            failed += tryPut(stream, entry, results.addObject()) ? 0 : 1;
        }
        return new Reply.Message(
                reply.put("FailedRecordCount", failed).put("EncryptionType", "NONE"));
    }

    private boolean tryPut(DataStream stream, Entry entry, ObjectNode result) {
        try {
            put(stream, entry, result);
            return true;
        } catch (AwsError refusal) {
            result.put("ErrorCode", refusal.type()).put("ErrorMessage", refusal.getMessage());
            return false;
        }
    }

    private void put(DataStream stream, Entry entry, ObjectNode result) {
        if (faults.refusesRecord(stream.name())) {
            throw StreamErrors.throughputExceeded(stream.ownerOf(entry.hashKey()), stream);
        }
        var metering = new DataStream.Metering(streams.now(), faults.limits(stream.name()));
        var position = stream.put(entry.hashKey(), entry.partitionKey(), entry.data(), metering);
        result.put("SequenceNumber", position.shard().number(position.offset()).toString());
        result.put("ShardId", position.shard().id());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(BigInteger hashKey, String partitionKey, byte[] data) {

        static Entry of(Input in) {
            byte[] data = in.requiredBytes("Data");
            String key = in.requiredText("PartitionKey");
            if (key.isEmpty() || key.length() > KinesisLimits.KEY_LENGTH) {
                throw Input.violated(
                        "PartitionKey", key, "Member must have length between 1 and 256");
            }
            if (data.length + KinesisLimits.keyBytes(key) > KinesisLimits.BYTES_A_RECORD) {
                throw Input.violated(
                        "Data",
                        data.length + " bytes",
                        "Member must have length less than or equal to 1048576");
            }
            String explicit = in.text("ExplicitHashKey");
            BigInteger hashKey =
                    explicit == null
                            ? HashRange.keyOf(key)
                            : ShardActions.hashKey("ExplicitHashKey", explicit);
            return new Entry(hashKey, key, data);
        }

        long bytes() {
            return data.length + (long) partitionKey.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
