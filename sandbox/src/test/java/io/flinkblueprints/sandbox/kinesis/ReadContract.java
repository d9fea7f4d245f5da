// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.AFTER_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.AT_SEQUENCE_NUMBER;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.AT_TIMESTAMP;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.LATEST;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.TRIM_HORIZON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Records on their way out. */
interface ReadContract extends ContractFixture {

    private String iterator(String stream, ShardIteratorType type, String sequenceNumber) {
        return kinesis()
                .getShardIterator(
                        request ->
                                request.streamName(stream)
                                        .shardId(FIRST_SHARD)
                                        .shardIteratorType(type)
                                        .startingSequenceNumber(sequenceNumber))
                .shardIterator();
    }

    private String iterator(String stream, Instant since) {
        return kinesis()
                .getShardIterator(
                        request ->
                                request.streamName(stream)
                                        .shardId(FIRST_SHARD)
                                        .shardIteratorType(AT_TIMESTAMP)
                                        .timestamp(since))
                .shardIterator();
    }

    @Test
    default void readsFromTheFirstRecordAtTheHorizon() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        assertThat(texts(readOn(iterator(stream, FIRST_SHARD, TRIM_HORIZON))))
                .containsExactly("record 0", "record 1", "record 2");
    }

    @Test
    default void readsOnlyWhatComesAfterLatest() {
        String stream = newStream(1);
        put(stream, "key", "before");
        String latest = iterator(stream, FIRST_SHARD, LATEST);
        put(stream, "key", "after");
        assertThat(texts(readOn(latest))).containsExactly("after");
    }

    @Test
    default void readsAtAndAfterASequenceNumber() {
        String stream = newStream(1);
        List<PutRecordResponse> put = putNumbered(stream, 3);
        String second = put.get(1).sequenceNumber();

        assertThat(texts(readOn(iterator(stream, AT_SEQUENCE_NUMBER, second))))
                .containsExactly("record 1", "record 2");
        assertThat(texts(readOn(iterator(stream, AFTER_SEQUENCE_NUMBER, second))))
                .containsExactly("record 2");
    }

    @Test
    default void readsFromTheStartingNumberOfAShard() {
        String stream = newStream(1);
        putNumbered(stream, 2);
        String starting = shards(stream).get(0).sequenceNumberRange().startingSequenceNumber();
        assertThat(readOn(iterator(stream, AT_SEQUENCE_NUMBER, starting))).hasSize(2);
    }

    @Test
    default void readsSinceATime() throws InterruptedException {
        String stream = newStream(1);
        put(stream, "key", "before");
        Thread.sleep(30);
        Instant since = Instant.now();
        Thread.sleep(5);
        put(stream, "key", "after");

        assertThat(texts(readOn(iterator(stream, since)))).containsExactly("after");
        assertThat(readOn(iterator(stream, since.minusSeconds(60)))).hasSize(2);
    }

    @Test
    default void refusesATimeToCome() {
        String stream = newStream(1);
        assertError(() -> iterator(stream, Instant.now().plusSeconds(600)))
                .isEqualTo("InvalidArgumentException");
    }

    @Test
    default void goesOnWhereABatchWasCut() {
        String stream = newStream(1);
        putNumbered(stream, 5);

        GetRecordsResponse first =
                kinesis()
                        .getRecords(
                                request ->
                                        request.shardIterator(
                                                        iterator(stream, FIRST_SHARD, TRIM_HORIZON))
                                                .limit(3));

        assertThat(texts(first.records())).containsExactly("record 0", "record 1", "record 2");
        assertThat(texts(readOn(first.nextShardIterator())))
                .containsExactly("record 3", "record 4");
    }

    @Test
    default void saysHowFarBehindItIs() throws InterruptedException {
        String stream = newStream(1);
        putNumbered(stream, 2);
        Thread.sleep(10);
        GetRecordsResponse first =
                kinesis()
                        .getRecords(
                                request ->
                                        request.shardIterator(
                                                        iterator(stream, FIRST_SHARD, TRIM_HORIZON))
                                                .limit(1));
        assertThat(first.millisBehindLatest()).isPositive();
        assertThat(get(first.nextShardIterator()).millisBehindLatest()).isZero();
    }

    @Test
    default void readsTheSameTwiceWithOneIterator() {
        String stream = newStream(1);
        putNumbered(stream, 2);
        String iterator = iterator(stream, FIRST_SHARD, TRIM_HORIZON);
        assertThat(get(iterator).records()).isEqualTo(get(iterator).records());
    }

    @Test
    default void givesAtMostTenMebibytesAtOnce() {
        String stream = newStream(1);
        PutRecordsRequestEntry entry =
                PutRecordsRequestEntry.builder()
                        .partitionKey("key")
                        .data(SdkBytes.fromByteArray(new byte[1_000_000]))
                        .build();
        for (int i = 0; i < 3; i++) {
            kinesis()
                    .putRecords(
                            request ->
                                    request.streamName(stream)
                                            .records(Collections.nCopies(5, entry)));
        }

        List<Record> read = new ArrayList<>();
        String iterator = iterator(stream, FIRST_SHARD, TRIM_HORIZON);
        while (read.size() < 15) {
            GetRecordsResponse batch = get(iterator);
            assertThat(batch.records()).hasSizeBetween(1, 10);
            read.addAll(batch.records());
            iterator = batch.nextShardIterator();
        }
        assertThat(read).extracting(Record::sequenceNumber).doesNotHaveDuplicates();
    }

    @Test
    default void refusesWhatIsNoIterator() {
        assertError(() -> get("nonsense")).isIn("InvalidArgumentException", "ValidationException");
    }

    @Test
    default void refusesALimitAboveTenThousand() {
        String stream = newStream(1);
        String iterator = iterator(stream, FIRST_SHARD, LATEST);
        assertError(
                        () ->
                                kinesis()
                                        .getRecords(
                                                request ->
                                                        request.shardIterator(iterator)
                                                                .limit(10_001)))
                .isIn("ValidationException", "InvalidArgumentException");
    }

    @Test
    default void refusesAShardThatIsNotThere() {
        String stream = newStream(1);
        assertError(() -> iterator(stream, "shardId-000000000009", LATEST))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    default void refusesANumberOfAnotherShard() {
        String stream = newStream(2);
        String ofSecond = put(stream, "b", "x").sequenceNumber();
        assertError(() -> iterator(stream, AT_SEQUENCE_NUMBER, ofSecond))
                .isEqualTo("InvalidArgumentException");
    }

    @Test
    default void refusesASequenceTypeWithoutANumber() {
        String stream = newStream(1);
        assertError(() -> iterator(stream, FIRST_SHARD, AFTER_SEQUENCE_NUMBER))
                .isEqualTo("InvalidArgumentException");
    }
}
