// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** The words that the contract's tests are written in. */
interface ContractFixture {

    String FIRST_SHARD = "shardId-000000000000";

    KinesisClient kinesis();

    KinesisAsyncClient async();

    /** A name of its own for every stream. */
    String unusedName();

    /** A new stream that is ready. */
    default String newStream(int shards) {
        String name = unusedName();
        kinesis().createStream(request -> request.streamName(name).shardCount(shards));
        awaitActive(name);
        return name;
    }

    default void awaitActive(String stream) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(stream) == StreamStatus.ACTIVE);
    }

    private StreamStatus status(String stream) {
        return kinesis()
                .describeStreamSummary(request -> request.streamName(stream))
                .streamDescriptionSummary()
                .streamStatus();
    }

    default String arn(String stream) {
        return kinesis()
                .describeStreamSummary(request -> request.streamName(stream))
                .streamDescriptionSummary()
                .streamARN();
    }

    default List<Shard> shards(String stream) {
        return kinesis().listShards(request -> request.streamName(stream)).shards();
    }

    default PutRecordResponse put(String stream, String key, String text) {
        return kinesis()
                .putRecord(
                        request ->
                                request.streamName(stream)
                                        .partitionKey(key)
                                        .data(SdkBytes.fromUtf8String(text)));
    }

    /** Puts records of one key, numbered from 0. */
    default List<PutRecordResponse> putNumbered(String stream, int records) {
        List<PutRecordResponse> put = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            put.add(put(stream, "key", "record " + i));
        }
        return put;
    }

    default String iterator(String stream, String shard, ShardIteratorType type) {
        return kinesis()
                .getShardIterator(
                        request ->
                                request.streamName(stream).shardId(shard).shardIteratorType(type))
                .shardIterator();
    }

    default GetRecordsResponse get(String iterator) {
        return kinesis().getRecords(request -> request.shardIterator(iterator));
    }

    /** Reads a shard from its beginning until it has nothing more for the moment, or ends. */
    default List<Record> readShard(String stream, String shard) {
        return readOn(iterator(stream, shard, ShardIteratorType.TRIM_HORIZON));
    }

    /** Reads on until there is nothing more for the moment, or the shard ends. */
    default List<Record> readOn(String iterator) {
        List<Record> records = new ArrayList<>();
        String next = iterator;
        while (next != null) {
            GetRecordsResponse read = get(next);
            records.addAll(read.records());
            next =
                    read.records().isEmpty() && read.millisBehindLatest() == 0
                            ? null
                            : read.nextShardIterator();
        }
        return records;
    }

    default List<String> texts(List<Record> records) {
        return records.stream()
                .map(record -> record.data().asString(StandardCharsets.UTF_8))
                .toList();
    }

    /** The name of the error that a call is answered with. */
    default AbstractStringAssert<?> assertError(ThrowingCallable call) {
        KinesisException error = catchThrowableOfType(KinesisException.class, call);
        assertThat(error).as("an error answer").isNotNull();
        return assertThat(error.awsErrorDetails().errorCode());
    }
}
