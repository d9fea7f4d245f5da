// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.sandbox.kinesis.store.Arns;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.Shard;
import io.flinkblueprints.sandbox.kinesis.store.StreamConsumer;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import io.flinkblueprints.sandbox.kinesis.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Consumers with a throughput of their own, and what they subscribe to. */
final class ConsumerActions implements ActionGroup {

    private static final int CONSUMERS_A_STREAM = 20;
    private static final int MAX_PAGE = 10_000;
    private static final int DEFAULT_PAGE = 100;

    private final StreamRegistry streams;
    private final Subscriptions subscriptions;

    ConsumerActions(StreamRegistry streams, Subscriptions subscriptions) {
        this.streams = streams;
        this.subscriptions = subscriptions;
    }

    @Override
    public Map<String, Function<Input, Reply>> actions() {
        return Map.of(
                "RegisterStreamConsumer", this::register,
                "DeregisterStreamConsumer", this::deregister,
                "DescribeStreamConsumer", this::describe,
                "ListStreamConsumers", this::list,
                "SubscribeToShard", this::subscribe);
    }

    private Reply register(Input in) {
        DataStream stream = Names.activeStream(streams, in);
        String name = in.requiredText("ConsumerName", Names.STREAM_NAME);
        if (stream.consumers().containsKey(name)) {
            throw StreamErrors.inUse(
                    "Consumer %s under stream %s already exists for account %s."
                            .formatted(name, stream.name(), Arns.ACCOUNT));
        }
        if (stream.consumers().size() >= CONSUMERS_A_STREAM) {
            throw StreamErrors.limitExceeded(
                    "Stream %s has %d consumers already."
                            .formatted(stream.name(), CONSUMERS_A_STREAM));
        }
        StreamConsumer consumer =
                new StreamConsumer(name, stream.arn(), streams.now(), streams.changedAt());
        stream.register(consumer);
        ObjectNode reply = Reply.message();
        reply.set("Consumer", Shapes.consumer(consumer, "CREATING"));
        return new Reply.Message(reply);
    }

    private Reply deregister(Input in) {
        Registration registration = registration(in);
        registration.stream().deregister(registration.consumer());
        return new Reply.Done();
    }

    private Reply describe(Input in) {
        Registration registration = registration(in);
        StreamConsumer consumer = registration.consumer();
        ObjectNode description = Shapes.consumer(consumer, consumer.status(streams.now()));
        ObjectNode reply = Reply.message();
        reply.set("ConsumerDescription", description.put("StreamARN", registration.stream().arn()));
        return new Reply.Message(reply);
    }

    private Reply list(Input in) {
        DataStream stream = Names.stream(streams, in);
        int limit = in.number("MaxResults", DEFAULT_PAGE, 1, MAX_PAGE);
        String after = in.text("NextToken");
        List<StreamConsumer> rest =
                stream.consumers().values().stream()
                        .filter(consumer -> after == null || consumer.name().compareTo(after) > 0)
                        .toList();
        List<StreamConsumer> page = rest.subList(0, Math.min(limit, rest.size()));
        ObjectNode reply = Reply.message();
        ArrayNode consumers = reply.putArray("Consumers");
        page.forEach(
                consumer ->
                        consumers.add(Shapes.consumer(consumer, consumer.status(streams.now()))));
        if (page.size() < rest.size()) {
            reply.put("NextToken", page.get(page.size() - 1).name());
        }
        return new Reply.Message(reply);
    }

    private Reply subscribe(Input in) {
        Registration registration = registration(in);
        StreamConsumer consumer = registration.consumer();
        if (!consumer.status(streams.now()).equals("ACTIVE")) {
            throw StreamErrors.inUse("Consumer %s is not ACTIVE".formatted(consumer.arn()));
        }
        DataStream stream = registration.stream();
        Shard shard = stream.shard(in.requiredText("ShardId"));
        Input starting = in.structure("StartingPosition");
        if (starting == null) {
            throw StreamErrors.invalid("StartingPosition must be given");
        }
        StartingPosition position = StartingPosition.of(starting, "Type", "SequenceNumber");
        long offset = position.offset(stream, shard, streams.now());
        return subscriptions.open(consumer, stream, shard, offset);
    }

    private Registration registration(Input in) {
        if (in.has("ConsumerARN")) {
            String arn = in.requiredText("ConsumerARN");
            DataStream stream = streams.stream(Arns.streamOf(arn));
            return stream.consumers().values().stream()
                    .filter(consumer -> consumer.arn().equals(arn))
                    .findFirst()
                    .map(consumer -> new Registration(stream, consumer))
                    .orElseThrow(
                            () -> StreamErrors.notFound("Consumer %s not found.".formatted(arn)));
        }
        DataStream stream = Names.stream(streams, in);
        String name = in.requiredText("ConsumerName");
        StreamConsumer consumer = stream.consumers().get(name);
        if (consumer == null) {
            throw StreamErrors.notFound(
                    "Consumer %s of stream %s under account %s not found."
                            .formatted(name, stream.name(), Arns.ACCOUNT));
        }
        return new Registration(stream, consumer);
    }

    private record Registration(DataStream stream, StreamConsumer consumer) {}
}
