// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.HashRange;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Splitting, merging and rescaling. The change is there at once; the stream is UPDATING for as long
 * as changes take.
 */
final class ShardActions implements ActionGroup {

    private static final Pattern HASH_KEY = Pattern.compile("0|([1-9]\\d{0,38})");

    private final StreamRegistry streams;

    ShardActions(StreamRegistry streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of(
                "SplitShard", this::split,
                "MergeShards", this::merge,
                "UpdateShardCount", this::rescale,
                "DescribeLimits", this::limits);
    }

    /** A decimal number below 2^128. */
    static BigInteger hashKey(String member, String digits) {
        if (HASH_KEY.matcher(digits).matches()) {
            BigInteger key = new BigInteger(digits);
            if (key.compareTo(HashRange.MAX_KEY) <= 0) {
                return key;
            }
        }
        throw StreamErrors.invalid(
                "Invalid %s. %s is not in the range from 0 to 2^128 - 1."
                        .formatted(member, digits));
    }

    private Reply split(Input in) {
        DataStream stream = Names.activeStream(streams, in);
        var parent = stream.shard(in.requiredText("ShardToSplit"));
        BigInteger start = hashKey("NewStartingHashKey", in.requiredText("NewStartingHashKey"));
        streams.requireShards(1);
        stream.split(parent, start, streams.now());
        stream.updateUntil(streams.changedAt());
        return new Reply.Done();
    }

    private Reply merge(Input in) {
        DataStream stream = Names.activeStream(streams, in);
        var one = stream.shard(in.requiredText("ShardToMerge"));
        var other = stream.shard(in.requiredText("AdjacentShardToMerge"));
        stream.merge(one, other, streams.now());
        stream.updateUntil(streams.changedAt());
        return new Reply.Done();
    }

    private Reply rescale(Input in) {
        DataStream stream = Names.activeStream(streams, in);
        int target = in.requiredNumber("TargetShardCount", 1, Integer.MAX_VALUE);
        in.requiredChoice("ScalingType", List.of("UNIFORM_SCALING"));
        int current = stream.openShards();
        if (target > 2 * current || 2 * target < current) {
            throw StreamErrors.limitExceeded(
                    "UpdateShardCount cannot scale below half or over double your current open shard count. Current: %d, target: %d."
                            .formatted(current, target));
        }
        streams.requireShards(target - current);
        stream.rescale(target, streams.now());
        stream.updateUntil(streams.changedAt());
        ObjectNode reply =
                Reply.message().put("StreamName", stream.name()).put("StreamARN", stream.arn());
        return new Reply.Message(
                reply.put("CurrentShardCount", current).put("TargetShardCount", target));
    }

    private Reply limits(Input in) {
        long onDemand = streams.all().stream().filter(DataStream::onDemand).count();
        return new Reply.Message(
                Reply.message()
                        .put("ShardLimit", StreamRegistry.SHARD_LIMIT)
                        .put("OpenShardCount", streams.openShards())
                        .put("OnDemandStreamCount", onDemand)
                        .put("OnDemandStreamCountLimit", 50));
    }
}
