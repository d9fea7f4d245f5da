// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists the shards of a stream page by page. As no record is dropped by age, the trim horizon is
 * the creation of the stream: AT_TRIM_HORIZON are the shards without parents, FROM_TRIM_HORIZON
 * all.
 */
final class ListShardsAction implements ActionGroup {

    private static final int DEFAULT_PAGE = 1_000;
    private static final int MAX_PAGE = 10_000;
    private static final long TOKEN_LIFETIME_MILLIS = 300_000;

    private final StreamRegistry streams;

    ListShardsAction(StreamRegistry streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of("ListShards", this::list);
    }

    private Reply list(Input in) {
        int limit = in.number("MaxResults", DEFAULT_PAGE, 1, MAX_PAGE);
        Query query = in.has("NextToken") ? resumed(in) : begun(in);
        List<Shard> rest =
                query.stream().shards().stream()
                        .filter(shard -> shard.index() > query.after())
                        .filter(query.filter().shards())
                        .toList();
        List<Shard> page = rest.subList(0, Math.min(limit, rest.size()));
        ObjectNode reply = Reply.message();
        Shapes.shards(page, reply.putArray("Shards"));
        if (page.size() < rest.size()) {
            reply.put("NextToken", query.token(page.get(page.size() - 1), streams.now()));
        }
        return new Reply.Message(reply);
    }

    private Query begun(Input in) {
        DataStream stream = Names.stream(streams, in);
        Input filter = in.structure("ShardFilter");
        String after = in.text("ExclusiveStartShardId");
        int afterIndex = after == null ? -1 : stream.shard(after).index();
        return new Query(stream, afterIndex, filter == null ? Filter.ALL : Filter.of(filter));
    }

    private Query resumed(Input in) {
        if (in.has("StreamName") || in.has("ExclusiveStartShardId")) {
            throw StreamErrors.invalid("NextToken and StreamName cannot be provided together.");
        }
        AwsError invalid = StreamErrors.invalid("Invalid NextToken.");
        List<String> fields = Token.fields(in.requiredText("NextToken"), 6, invalid);
        if (streams.now().toEpochMilli() - Long.parseLong(fields.get(5)) > TOKEN_LIFETIME_MILLIS) {
            throw AwsError.refused("ExpiredNextTokenException", "The NextToken has expired.");
        }
        Filter filter =
                new Filter(
                        fields.get(2),
                        fields.get(3).isEmpty() ? null : fields.get(3),
                        fields.get(4).isEmpty() ? null : Instant.parse(fields.get(4)));
        return new Query(streams.stream(fields.get(0)), Integer.parseInt(fields.get(1)), filter);
    }

    /** What is listed: the shards after an index that a filter lets through. */
    private record Query(DataStream stream, int after, Filter filter) {

        String token(Shard last, Instant now) {
            String shard = filter.shardId() == null ? "" : filter.shardId();
            Object time = filter.time() == null ? "" : filter.time();
            return Token.of(
                    stream.name(), last.index(), filter.type(), shard, time, now.toEpochMilli());
        }
    }

    private record Filter(String type, @Nullable String shardId, @Nullable Instant time) {

        static final Filter ALL = new Filter("FROM_TRIM_HORIZON", null, null);

        private static final List<String> TYPES =
                List.of(
                        "AFTER_SHARD_ID",
                        "AT_TRIM_HORIZON",
                        "FROM_TRIM_HORIZON",
                        "AT_LATEST",
                        "AT_TIMESTAMP",
                        "FROM_TIMESTAMP");

        static Filter of(Input in) {
            String type = in.requiredChoice("Type", TYPES);
            Filter filter = new Filter(type, in.text("ShardId"), in.time("Timestamp"));
            if (type.equals("AFTER_SHARD_ID") && filter.shardId == null) {
                throw StreamErrors.invalid("ShardFilter of type AFTER_SHARD_ID needs a ShardId");
            }
            if (type.endsWith("_TIMESTAMP") && filter.time == null) {
                throw StreamErrors.invalid("ShardFilter of type " + type + " needs a Timestamp");
            }
            return filter;
        }

        Predicate<Shard> shards() {
            Instant at = time == null ? Instant.EPOCH : time;
            String after = shardId == null ? "" : shardId;
            return switch (type) {
                case "AFTER_SHARD_ID" -> shard -> shard.id().compareTo(after) > 0;
                case "AT_TRIM_HORIZON" -> shard -> shard.parents().isEmpty();
                case "AT_LATEST" -> Shard::isOpen;
                case "AT_TIMESTAMP" -> shard -> shard.wasOpenAt(at);
                case "FROM_TIMESTAMP" -> shard -> shard.closedAfter(at);
                default -> shard -> true;
            };
        }
    }
}
