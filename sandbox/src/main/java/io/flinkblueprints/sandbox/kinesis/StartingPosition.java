// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a read of a shard begins, as GetShardIterator and SubscribeToShard say it. */
record StartingPosition(String type, @Nullable String sequenceNumber, @Nullable Instant time) {

    private static final List<String> TYPES =
            List.of(
                    "AT_SEQUENCE_NUMBER",
                    "AFTER_SEQUENCE_NUMBER",
                    "TRIM_HORIZON",
                    "LATEST",
                    "AT_TIMESTAMP");

    static StartingPosition of(Input in, String typeMember, String numberMember) {
        String type = in.requiredChoice(typeMember, TYPES);
        StartingPosition position =
                new StartingPosition(type, in.text(numberMember), in.time("Timestamp"));
        if (type.endsWith("_SEQUENCE_NUMBER") && position.sequenceNumber == null) {
            throw StreamErrors.invalid(
                    "Must specify %s for a position of type %s".formatted(numberMember, type));
        }
        if (type.equals("AT_TIMESTAMP") && position.time == null) {
            throw StreamErrors.invalid(
                    "Must specify Timestamp for a position of type AT_TIMESTAMP");
        }
        return position;
    }

    /** The offset of the first record to read. */
    long offset(DataStream stream, Shard shard, Instant now) {
        return switch (type) {
            case "TRIM_HORIZON" -> stream.horizon(shard);
            case "LATEST" -> stream.tip(shard);
            case "AT_SEQUENCE_NUMBER" -> stream.offsetOf(shard, number());
            case "AFTER_SEQUENCE_NUMBER" -> stream.offsetOf(shard, number()) + 1;
            default -> stream.offsetSince(shard, past(now));
        };
    }

    private String number() {
        return sequenceNumber == null ? "" : sequenceNumber;
    }

    private Instant past(Instant now) {
        Instant at = time == null ? Instant.EPOCH : time;
        if (at.isAfter(now)) {
            throw StreamErrors.invalid(
                    "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis."
                            + " timestampInMillis: %d, currentTimestampInMillis: %d"
                                    .formatted(at.toEpochMilli(), now.toEpochMilli()));
        }
        return at;
    }
}
