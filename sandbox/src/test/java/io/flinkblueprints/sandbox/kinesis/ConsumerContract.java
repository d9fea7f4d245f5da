// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.Consumer;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;

/** Consumers with a throughput of their own, subscribed over HTTP/2. */
interface ConsumerContract extends ContractFixture {

    private String register(String stream, String name) {
        String streamArn = arn(stream);
        String arn =
                kinesis()
                        .registerStreamConsumer(
                                request -> request.streamARN(streamArn).consumerName(name))
                        .consumer()
                        .consumerARN();
        await().atMost(Duration.ofSeconds(20)).until(() -> status(arn) == ConsumerStatus.ACTIVE);
        return arn;
    }

    private ConsumerStatus status(String arn) {
        return kinesis()
                .describeStreamConsumer(request -> request.consumerARN(arn))
                .consumerDescription()
                .consumerStatus();
    }

    private ShardSubscriber subscribe(
            String consumerArn, ShardIteratorType type, String sequenceNumber) {
        return ShardSubscriber.subscribe(
                async(),
                request ->
                        request.consumerARN(consumerArn)
                                .shardId(FIRST_SHARD)
                                .startingPosition(
                                        position ->
                                                position.type(type)
                                                        .sequenceNumber(sequenceNumber)));
    }

    @Test
    default void registersListsAndDeregistersConsumers() {
        String stream = newStream(1);
        String streamArn = arn(stream);
        String arn = register(stream, "alpha");
        register(stream, "beta");

        assertThat(arn).startsWith(streamArn + "/consumer/alpha:");
        assertThat(
                        kinesis()
                                .listStreamConsumers(request -> request.streamARN(streamArn))
                                .consumers())
                .extracting(Consumer::consumerName)
                .containsExactlyInAnyOrder("alpha", "beta");

        kinesis().deregisterStreamConsumer(request -> request.consumerARN(arn));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertError(() -> status(arn))
                                        .isEqualTo("ResourceNotFoundException"));
    }

    @Test
    default void refusesAConsumersNameThatIsTaken() {
        String stream = newStream(1);
        register(stream, "alpha");
        assertError(() -> register(stream, "alpha")).isEqualTo("ResourceInUseException");
    }

    @Test
    default void pushesWhatIsThereAndWhatComes() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        try (ShardSubscriber subscriber =
                subscribe(register(stream, "alpha"), ShardIteratorType.TRIM_HORIZON, null)) {
            subscriber.awaitRecords(3);
            put(stream, "key", "record 3");
            subscriber.awaitRecords(4);
            assertThat(texts(subscriber.records()))
                    .containsExactly("record 0", "record 1", "record 2", "record 3");
            assertThat(subscriber.records().get(0).approximateArrivalTimestamp()).isNotNull();
        }
    }

    @Test
    default void pushesOnlyWhatComesAfterLatest() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        try (ShardSubscriber subscriber =
                subscribe(register(stream, "alpha"), ShardIteratorType.LATEST, null)) {
            subscriber.awaitOpen();
            put(stream, "key", "new");
            subscriber.awaitRecords(1);
            assertThat(texts(subscriber.records())).containsExactly("new");
        }
    }

    @Test
    default void goesOnAfterTheContinuationNumber() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        String first = register(stream, "alpha");
        String second = register(stream, "beta");
        String continuation;
        try (ShardSubscriber subscriber = subscribe(first, ShardIteratorType.TRIM_HORIZON, null)) {
            subscriber.awaitRecords(3);
            continuation = subscriber.lastEvent().continuationSequenceNumber();
        }
        putNumbered(stream, 2);
        try (ShardSubscriber subscriber =
                subscribe(second, ShardIteratorType.AFTER_SEQUENCE_NUMBER, continuation)) {
            subscriber.awaitRecords(2);
            assertThat(texts(subscriber.records())).containsExactly("record 0", "record 1");
        }
    }

    @Test
    default void endsTheSubscriptionToAClosedShardWithItsChildren() throws Exception {
        String stream = newStream(1);
        putNumbered(stream, 3);
        try (ShardSubscriber subscriber =
                subscribe(register(stream, "alpha"), ShardIteratorType.TRIM_HORIZON, null)) {
            subscriber.awaitRecords(3);
            kinesis()
                    .splitShard(
                            request ->
                                    request.streamName(stream)
                                            .shardToSplit(FIRST_SHARD)
                                            .newStartingHashKey(
                                                    BigInteger.ONE.shiftLeft(127).toString()));

            subscriber.done().get(30, TimeUnit.SECONDS);

            SubscribeToShardEvent last = subscriber.lastEvent();
            assertThat(last.continuationSequenceNumber()).isNull();
            assertThat(last.childShards())
                    .extracting(ChildShard::shardId)
                    .containsExactlyInAnyOrder("shardId-000000000001", "shardId-000000000002");
            assertThat(last.childShards())
                    .extracting(ChildShard::parentShards)
                    .containsOnly(List.of(FIRST_SHARD));
        }
    }

    @Test
    default void refusesASecondSubscriptionWithinFiveSeconds() {
        String stream = newStream(1);
        String consumer = register(stream, "alpha");
        try (ShardSubscriber first = subscribe(consumer, ShardIteratorType.LATEST, null);
                ShardSubscriber second = afterOpening(first, consumer)) {
            assertThatThrownBy(() -> second.done().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ResourceInUseException.class);
            put(stream, "key", "still there");
            first.awaitRecords(1);
        }
    }

    private ShardSubscriber afterOpening(ShardSubscriber first, String consumer) {
        first.awaitOpen();
        return subscribe(consumer, ShardIteratorType.LATEST, null);
    }
}
