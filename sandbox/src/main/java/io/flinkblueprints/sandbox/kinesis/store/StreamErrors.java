// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import io.flinkblueprints.sandbox.kinesis.wire.AwsError;

/** The error answers that name a stream, worded as the service words them. */
public final class StreamErrors {

    private StreamErrors() {}

    public static AwsError noStream(String name) {
        return notFound("Stream %s under account %s not found.".formatted(name, Arns.ACCOUNT));
    }

    static AwsError noShard(String id, DataStream stream) {
        return notFound(
                "Could not find shard %s in stream %s under account %s."
                        .formatted(id, stream.name(), Arns.ACCOUNT));
    }

    public static AwsError notFound(String message) {
        return AwsError.refused("ResourceNotFoundException", message);
    }

    public static AwsError inUse(String message) {
        return AwsError.refused("ResourceInUseException", message);
    }

    public static AwsError invalid(String message) {
        return AwsError.refused("InvalidArgumentException", message);
    }

    public static AwsError limitExceeded(String message) {
        return AwsError.refused("LimitExceededException", message);
    }

    /** The limits of the shard, or a fault switch, refuse a record or a read for now. */
    public static AwsError throughputExceeded(Shard shard, DataStream stream) {
        return AwsError.refused(
                "ProvisionedThroughputExceededException",
                "Rate exceeded for shard %s in stream %s under account %s."
                        .formatted(shard.id(), stream.name(), Arns.ACCOUNT));
    }

    static AwsError foreignNumber(String number, Shard shard, DataStream stream) {
        return invalid(
                "StartingSequenceNumber %s used in GetShardIterator on shard %s in stream %s under account %s is invalid."
                        .formatted(number, shard.id(), stream.name(), Arns.ACCOUNT));
    }
}
