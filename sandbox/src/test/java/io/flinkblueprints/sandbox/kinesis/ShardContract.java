// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ScalingType;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Shards that split and merge. */
interface ShardContract extends ContractFixture {

    String HALF = BigInteger.ONE.shiftLeft(127).toString();

    private void split(String stream) {
        kinesis()
                .splitShard(
                        request ->
                                request.streamName(stream)
                                        .shardToSplit(FIRST_SHARD)
                                        .newStartingHashKey(HALF));
        awaitActive(stream);
    }

    private void scale(String stream, int shards) {
        kinesis()
                .updateShardCount(
                        request ->
                                request.streamName(stream)
                                        .targetShardCount(shards)
                                        .scalingType(ScalingType.UNIFORM_SCALING));
        awaitActive(stream);
    }

    private List<Shard> open(String stream) {
        return shards(stream).stream()
                .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                .toList();
    }

    @Test
    default void splitsIntoTwoChildren() {
        String stream = newStream(1);
        split(stream);

        List<Shard> shards = shards(stream);

        assertThat(shards).extracting(Shard::shardId).hasSize(3);
        assertThat(shards.get(0).sequenceNumberRange().endingSequenceNumber()).isNotNull();
        assertThat(shards.subList(1, 3)).extracting(Shard::parentShardId).containsOnly(FIRST_SHARD);
        assertThat(shards.subList(1, 3))
                .extracting(Shard::adjacentParentShardId)
                .containsOnlyNulls();
        assertThat(shards.subList(1, 3))
                .extracting(shard -> shard.hashKeyRange().startingHashKey())
                .containsExactlyInAnyOrder("0", HALF);
    }

    @Test
    default void mergesTwoNeighbours() {
        String stream = newStream(2);
        kinesis()
                .mergeShards(
                        request ->
                                request.streamName(stream)
                                        .shardToMerge(FIRST_SHARD)
                                        .adjacentShardToMerge("shardId-000000000001"));
        awaitActive(stream);

        List<Shard> shards = shards(stream);

        assertThat(shards).hasSize(3);
        assertThat(open(stream)).hasSize(1);
        assertThat(List.of(shards.get(2).parentShardId(), shards.get(2).adjacentParentShardId()))
                .containsExactlyInAnyOrder(FIRST_SHARD, "shardId-000000000001");
    }

    @Test
    default void readsAClosedShardToItsEndAndNamesItsChildren() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        split(stream);

        List<Record> read = new ArrayList<>();
        List<ChildShard> children = new ArrayList<>();
        String iterator = iterator(stream, FIRST_SHARD, ShardIteratorType.TRIM_HORIZON);
        while (iterator != null) {
            GetRecordsResponse batch = get(iterator);
            read.addAll(batch.records());
            children.addAll(batch.childShards());
            iterator = batch.nextShardIterator();
        }

        assertThat(texts(read)).containsExactly("record 0", "record 1", "record 2");
        assertThat(children)
                .extracting(ChildShard::shardId)
                .containsExactlyInAnyOrder("shardId-000000000001", "shardId-000000000002");
        assertThat(children)
                .allSatisfy(child -> assertThat(child.parentShards()).containsExactly(FIRST_SHARD));
    }

    @Test
    default void putsNothingIntoAClosedShard() {
        String stream = newStream(1);
        split(stream);
        assertThat(put(stream, "a", "x").shardId()).isNotEqualTo(FIRST_SHARD);
        assertThat(readShard(stream, FIRST_SHARD)).isEmpty();
    }

    @Test
    default void numbersTheRecordsOfAChildHigherThanThoseOfItsParent() {
        String stream = newStream(1);
        BigInteger last = new BigInteger(putNumbered(stream, 10).get(9).sequenceNumber());
        split(stream);
        BigInteger first = new BigInteger(put(stream, "key", "x").sequenceNumber());
        String ending = shards(stream).get(0).sequenceNumberRange().endingSequenceNumber();
        assertThat(first).isGreaterThan(last);
        assertThat(new BigInteger(ending)).isGreaterThanOrEqualTo(last);
    }

    @Test
    default void scalesUpAndDownEvenly() {
        String stream = newStream(2);
        scale(stream, 4);
        assertThat(open(stream)).hasSize(4);
        scale(stream, 2);
        assertThat(open(stream)).hasSize(2);
        assertThat(open(stream))
                .extracting(shard -> shard.hashKeyRange().startingHashKey())
                .containsExactlyInAnyOrder("0", HALF);
    }

    @Test
    default void scalesToANumberThatDoesNotDivide() {
        String stream = newStream(2);
        scale(stream, 3);
        BigInteger covered =
                open(stream).stream()
                        .map(Shard::hashKeyRange)
                        .map(
                                range ->
                                        new BigInteger(range.endingHashKey())
                                                .subtract(new BigInteger(range.startingHashKey()))
                                                .add(BigInteger.ONE))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(open(stream)).hasSize(3);
        assertThat(covered).isEqualTo(BigInteger.ONE.shiftLeft(128));
    }

    @Test
    default void refusesToMoreThanDoubleOrHalve() {
        String stream = newStream(2);
        assertError(() -> scale(stream, 5))
                .isIn("LimitExceededException", "InvalidArgumentException");
        String wide = newStream(3);
        assertError(() -> scale(wide, 1))
                .isIn("LimitExceededException", "InvalidArgumentException");
    }

    @Test
    default void refusesToSplitAtTheBorderOrTwice() {
        String stream = newStream(1);
        assertError(
                        () ->
                                kinesis()
                                        .splitShard(
                                                request ->
                                                        request.streamName(stream)
                                                                .shardToSplit(FIRST_SHARD)
                                                                .newStartingHashKey("0")))
                .isEqualTo("InvalidArgumentException");
        split(stream);
        assertError(() -> split(stream)).isIn("InvalidArgumentException", "ResourceInUseException");
    }

    @Test
    default void refusesToMergeShardsThatAreNoNeighbours() {
        String stream = newStream(3);
        assertError(
                        () ->
                                kinesis()
                                        .mergeShards(
                                                request ->
                                                        request.streamName(stream)
                                                                .shardToMerge(FIRST_SHARD)
                                                                .adjacentShardToMerge(
                                                                        "shardId-000000000002")))
                .isEqualTo("InvalidArgumentException");
    }
}
