// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creating, deleting and describing streams. */
final class StreamActions implements ActionGroup {

    private static final int ON_DEMAND_SHARDS = 4;
    private static final int MAX_SHARDS_ASKED = 100_000;
    private static final int MAX_PAGE = 10_000;
    private static final int DEFAULT_PAGE = 100;

    private final StreamRegistry streams;

    StreamActions(StreamRegistry streams) {
        this.streams = streams;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of(
                "CreateStream", this::create,
                "DeleteStream", this::delete,
                "DescribeStream", this::describe,
                "DescribeStreamSummary", this::summarize,
                "ListStreams", this::list);
    }

    private Reply create(Input in) {
        String name = in.requiredText("StreamName", Names.STREAM_NAME);
        Input mode = in.structure("StreamModeDetails");
        boolean onDemand =
                mode != null
                        && mode.requiredChoice("StreamMode", List.of("PROVISIONED", "ON_DEMAND"))
                                .equals("ON_DEMAND");
        int shards =
                onDemand ? ON_DEMAND_SHARDS : in.requiredNumber("ShardCount", 1, MAX_SHARDS_ASKED);
        DataStream stream = streams.create(name, shards, onDemand);
        Input tags = in.structure("Tags");
        if (tags != null) {
            tags.members().forEach(key -> stream.tag(key, tags.requiredText(key)));
        }
        return new Reply.Done();
    }

    private Reply delete(Input in) {
        DataStream stream = Names.stream(streams, in);
        if (!stream.consumers().isEmpty() && !in.flag("EnforceConsumerDeletion")) {
            throw StreamErrors.inUse(
                    "Stream %s has consumers; deregister them or set EnforceConsumerDeletion"
                            .formatted(stream.name()));
        }
        stream.consumers().values().forEach(stream::deregister);
        streams.delete(stream);
        return new Reply.Done();
    }

    private Reply describe(Input in) {
        DataStream stream = Names.stream(streams, in);
        int limit = in.number("Limit", DEFAULT_PAGE, 1, MAX_PAGE);
        int from = indexAfter(stream, in.text("ExclusiveStartShardId"));
        List<Shard> all = stream.shards();
        List<Shard> page = all.subList(from, Math.min(all.size(), from + limit));
        ObjectNode reply = Reply.message();
        ObjectNode description = reply.putObject("StreamDescription");
        Shapes.stream(stream, streams.now(), description);
        Shapes.shards(page, description.putArray("Shards"));
        description.put("HasMoreShards", from + page.size() < all.size());
        return new Reply.Message(reply);
    }

    private static int indexAfter(DataStream stream, @Nullable String shardId) {
        return shardId == null ? 0 : stream.shard(shardId).index() + 1;
    }

    private Reply summarize(Input in) {
        DataStream stream = Names.stream(streams, in);
        ObjectNode reply = Reply.message();
        ObjectNode summary = reply.putObject("StreamDescriptionSummary");
        Shapes.stream(stream, streams.now(), summary);
        summary.put("OpenShardCount", stream.openShards());
        summary.put("ConsumerCount", stream.consumers().size());
        return new Reply.Message(reply);
    }

    private Reply list(Input in) {
        int limit = in.number("Limit", DEFAULT_PAGE, 1, MAX_PAGE);
        String after =
                in.has("NextToken")
                        ? in.requiredText("NextToken")
                        : in.text("ExclusiveStartStreamName");
        List<DataStream> rest =
                streams.all().stream()
                        .filter(stream -> after == null || stream.name().compareTo(after) > 0)
                        .toList();
        List<DataStream> page = rest.subList(0, Math.min(limit, rest.size()));
        ObjectNode reply = Reply.message().put("HasMoreStreams", page.size() < rest.size());
        ArrayNode names = reply.putArray("StreamNames");
        ArrayNode summaries = reply.putArray("StreamSummaries");
        for (DataStream stream : page) {
            names.add(stream.name());
            summary(stream, summaries.addObject());
        }
        if (page.size() < rest.size()) {
            reply.put("NextToken", page.get(page.size() - 1).name());
        }
        return new Reply.Message(reply);
    }

    private void summary(DataStream stream, ObjectNode into) {
        into.put("StreamName", stream.name()).put("StreamARN", stream.arn());
        into.put("StreamStatus", stream.status(streams.now()));
        Shapes.mode(stream, into);
        into.putPOJO("StreamCreationTimestamp", stream.created());
    }
}
