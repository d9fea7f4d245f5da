// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilter;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;

/** What ListShards lists; Flink's sources find their shards by it. */
interface ListShardsContract extends ContractFixture {

    private List<String> listed(String stream, Consumer<ShardFilter.Builder> filter) {
        return kinesis()
                .listShards(request -> request.streamName(stream).shardFilter(filter))
                .shards()
                .stream()
                .map(Shard::shardId)
                .toList();
    }

    /** One shard that was split: 0 is closed, 1 and 2 are open. */
    private String splitStream() {
        String stream = newStream(1);
        kinesis()
                .splitShard(
                        request ->
                                request.streamName(stream)
                                        .shardToSplit(FIRST_SHARD)
                                        .newStartingHashKey(
                                                BigInteger.ONE.shiftLeft(127).toString()));
        awaitActive(stream);
        return stream;
    }

    @Test
    default void listsShardsInPages() {
        String stream = newStream(3);
        List<String> listed = new ArrayList<>();
        ListShardsResponse page =
                kinesis().listShards(request -> request.streamName(stream).maxResults(2));
        page.shards().forEach(shard -> listed.add(shard.shardId()));
        assertThat(listed).hasSize(2);
        while (page.nextToken() != null) {
            String token = page.nextToken();
            page = kinesis().listShards(request -> request.nextToken(token).maxResults(2));
            page.shards().forEach(shard -> listed.add(shard.shardId()));
        }
        assertThat(listed)
                .containsExactly(
                        "shardId-000000000000", "shardId-000000000001", "shardId-000000000002");
    }

    @Test
    default void listsShardsAfterOne() {
        String stream = newStream(3);
        assertThat(
                        kinesis()
                                .listShards(
                                        request ->
                                                request.streamName(stream)
                                                        .exclusiveStartShardId(FIRST_SHARD))
                                .shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000001", "shardId-000000000002");
        assertThat(
                        listed(
                                stream,
                                filter ->
                                        filter.type(ShardFilterType.AFTER_SHARD_ID)
                                                .shardId("shardId-000000000001")))
                .containsExactly("shardId-000000000002");
    }

    @Test
    default void listsShardsByArn() {
        String stream = newStream(2);
        String arn = arn(stream);
        assertThat(kinesis().listShards(request -> request.streamARN(arn)).shards()).hasSize(2);
    }

    @Test
    default void listsOnlyOpenShardsAtLatest() {
        assertThat(listed(splitStream(), filter -> filter.type(ShardFilterType.AT_LATEST)))
                .containsExactlyInAnyOrder("shardId-000000000001", "shardId-000000000002");
    }

    @Test
    default void listsEveryShardFromTheHorizon() {
        assertThat(listed(splitStream(), filter -> filter.type(ShardFilterType.FROM_TRIM_HORIZON)))
                .containsExactly(
                        "shardId-000000000000", "shardId-000000000001", "shardId-000000000002");
    }

    @Test
    default void listsOnlyTheFirstShardsAtTheHorizon() {
        assertThat(listed(splitStream(), filter -> filter.type(ShardFilterType.AT_TRIM_HORIZON)))
                .containsExactly(FIRST_SHARD);
    }

    @Test
    default void listsTheShardsThatWereOpenAtATime() throws InterruptedException {
        String stream = newStream(1);
        Thread.sleep(20);
        Instant before = Instant.now();
        Thread.sleep(20);
        kinesis()
                .splitShard(
                        request ->
                                request.streamName(stream)
                                        .shardToSplit(FIRST_SHARD)
                                        .newStartingHashKey(
                                                BigInteger.ONE.shiftLeft(127).toString()));
        awaitActive(stream);
        Thread.sleep(20);
        Instant after = Instant.now();

        assertThat(
                        listed(
                                stream,
                                filter ->
                                        filter.type(ShardFilterType.AT_TIMESTAMP)
                                                .timestamp(before)))
                .containsExactly(FIRST_SHARD);
        assertThat(
                        listed(
                                stream,
                                filter ->
                                        filter.type(ShardFilterType.AT_TIMESTAMP).timestamp(after)))
                .containsExactlyInAnyOrder("shardId-000000000001", "shardId-000000000002");
        assertThat(
                        listed(
                                stream,
                                filter ->
                                        filter.type(ShardFilterType.FROM_TIMESTAMP)
                                                .timestamp(before)))
                .hasSize(3);
    }
}
