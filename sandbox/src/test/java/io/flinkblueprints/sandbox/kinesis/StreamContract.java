// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamResponse;
import software.amazon.awssdk.services.kinesis.model.HashKeyRange;
import software.amazon.awssdk.services.kinesis.model.ListStreamsResponse;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.Tag;

/** Streams as a whole. */
interface StreamContract extends ContractFixture {

    @Test
    default void dividesTheHashKeysOfANewStreamEvenly() {
        String stream = newStream(3);

        List<HashKeyRange> ranges = shards(stream).stream().map(Shard::hashKeyRange).toList();

        BigInteger expectedStart = BigInteger.ZERO;
        for (HashKeyRange range : ranges) {
            assertThat(range.startingHashKey()).isEqualTo(expectedStart.toString());
            expectedStart = new BigInteger(range.endingHashKey()).add(BigInteger.ONE);
        }
        assertThat(ranges).hasSize(3);
        assertThat(expectedStart).isEqualTo(BigInteger.ONE.shiftLeft(128));
    }

    @Test
    default void describesAStreamByNameAndByArn() {
        Instant before = Instant.now().minusSeconds(2);
        String stream = newStream(2);

        var summary =
                kinesis()
                        .describeStreamSummary(request -> request.streamName(stream))
                        .streamDescriptionSummary();
        var byArn =
                kinesis()
                        .describeStream(request -> request.streamARN(summary.streamARN()))
                        .streamDescription();

        assertThat(summary.openShardCount()).isEqualTo(2);
        assertThat(summary.consumerCount()).isZero();
        assertThat(summary.retentionPeriodHours()).isEqualTo(24);
        assertThat(summary.streamModeDetails().streamModeAsString()).isEqualTo("PROVISIONED");
        assertThat(summary.streamARN())
                .isEqualTo("arn:aws:kinesis:us-east-1:000000000000:stream/" + stream);
        assertThat(summary.streamCreationTimestamp())
                .isBetween(before, Instant.now().plusSeconds(2));
        assertThat(byArn.streamName()).isEqualTo(stream);
        assertThat(byArn.shards()).hasSize(2);
        assertThat(byArn.hasMoreShards()).isFalse();
    }

    @Test
    default void describesShardsInPages() {
        String stream = newStream(3);

        DescribeStreamResponse first =
                kinesis().describeStream(request -> request.streamName(stream).limit(2));
        List<Shard> page = first.streamDescription().shards();
        DescribeStreamResponse second =
                kinesis()
                        .describeStream(
                                request ->
                                        request.streamName(stream)
                                                .limit(2)
                                                .exclusiveStartShardId(page.get(1).shardId()));

        assertThat(page).hasSize(2);
        assertThat(first.streamDescription().hasMoreShards()).isTrue();
        assertThat(second.streamDescription().shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000002");
        assertThat(second.streamDescription().hasMoreShards()).isFalse();
    }

    @Test
    default void listsStreamsInPagesByName() {
        List<String> created = List.of(newStream(1), newStream(1), newStream(1));

        List<String> listed = new ArrayList<>();
        ListStreamsResponse page = kinesis().listStreams(request -> request.limit(1));
        listed.addAll(page.streamNames());
        while (page.hasMoreStreams()) {
            String last = listed.get(listed.size() - 1);
            page =
                    kinesis()
                            .listStreams(
                                    request -> request.limit(1).exclusiveStartStreamName(last));
            assertThat(page.streamNames()).hasSizeLessThanOrEqualTo(1);
            listed.addAll(page.streamNames());
        }

        assertThat(listed).containsAll(created).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void refusesANameThatIsTaken() {
        String stream = newStream(1);
        assertError(
                        () ->
                                kinesis()
                                        .createStream(
                                                request ->
                                                        request.streamName(stream).shardCount(1)))
                .isEqualTo("ResourceInUseException");
    }

    @Test
    default void refusesAnIllegalName() {
        assertError(
                        () ->
                                kinesis()
                                        .createStream(
                                                request ->
                                                        request.streamName("no/slash")
                                                                .shardCount(1)))
                .isEqualTo("ValidationException");
    }

    @Test
    default void refusesAStreamWithoutShards() {
        assertError(
                        () ->
                                kinesis()
                                        .createStream(
                                                request ->
                                                        request.streamName(unusedName())
                                                                .shardCount(0)))
                .isEqualTo("ValidationException");
    }

    @Test
    default void refusesMoreShardsThanTheAccountMayHave() {
        assertError(
                        () ->
                                kinesis()
                                        .createStream(
                                                request ->
                                                        request.streamName(unusedName())
                                                                .shardCount(90_000)))
                .isEqualTo("LimitExceededException");
    }

    @Test
    default void doesNotFindAStreamThatIsNotThere() {
        assertError(() -> kinesis().describeStreamSummary(request -> request.streamName("absent")))
                .isEqualTo("ResourceNotFoundException");
        assertError(() -> kinesis().listShards(request -> request.streamName("absent")))
                .isEqualTo("ResourceNotFoundException");
        assertError(() -> put("absent", "key", "text")).isEqualTo("ResourceNotFoundException");
        assertError(() -> kinesis().deleteStream(request -> request.streamName("absent")))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    default void forgetsADeletedStream() {
        String stream = newStream(1);
        kinesis().deleteStream(request -> request.streamName(stream));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertError(
                                                () ->
                                                        kinesis()
                                                                .describeStreamSummary(
                                                                        request ->
                                                                                request.streamName(
                                                                                        stream)))
                                        .isEqualTo("ResourceNotFoundException"));
    }

    @Test
    default void keepsALongerRetention() {
        String stream = newStream(1);
        kinesis()
                .increaseStreamRetentionPeriod(
                        request -> request.streamName(stream).retentionPeriodHours(48));
        awaitActive(stream);
        assertThat(
                        kinesis()
                                .describeStreamSummary(request -> request.streamName(stream))
                                .streamDescriptionSummary()
                                .retentionPeriodHours())
                .isEqualTo(48);
        assertError(
                        () ->
                                kinesis()
                                        .increaseStreamRetentionPeriod(
                                                request ->
                                                        request.streamName(stream)
                                                                .retentionPeriodHours(24)))
                .isEqualTo("InvalidArgumentException");
    }

    @Test
    default void keepsTags() {
        String stream = newStream(1);
        kinesis()
                .addTagsToStream(
                        request ->
                                request.streamName(stream)
                                        .tags(Map.of("team", "plant", "tier", "dev")));
        assertThat(kinesis().listTagsForStream(request -> request.streamName(stream)).tags())
                .containsExactlyInAnyOrder(
                        Tag.builder().key("team").value("plant").build(),
                        Tag.builder().key("tier").value("dev").build());
    }
}
