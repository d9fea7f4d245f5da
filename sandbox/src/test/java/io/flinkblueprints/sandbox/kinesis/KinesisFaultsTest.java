// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.LATEST;
import static software.amazon.awssdk.services.kinesis.model.ShardIteratorType.TRIM_HORIZON;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;

/** Each switch, the limits of a shard and what time does, with a clock that the test moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class KinesisFaultsTest implements ContractFixture {

    private final MovableClock clock = new MovableClock();
    private KinesisServer server;
    private KinesisClient client;
    private KinesisAsyncClient async;
    private int streams;

    @BeforeAll
    void start() {
        server = KinesisServer.builder().clock(clock).start();
        client = KinesisClients.connect(server.endpoint());
        async =
                KinesisAsyncClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                        .build();
    }

    @AfterAll
    void stop() {
        client.close();
        async.close();
        server.close();
    }

    @AfterEach
    void clear() {
        server.faults().clear();
    }

    @Override
    public KinesisClient kinesis() {
        return client;
    }

    @Override
    public KinesisAsyncClient async() {
        return async;
    }

    @Override
    public String unusedName() {
        return "faulty-" + streams++;
    }

    private PutRecordsResponse putAll(String stream, int records, int bytes) {
        List<PutRecordsRequestEntry> entries =
                IntStream.range(0, records)
                        .mapToObj(
                                i ->
                                        PutRecordsRequestEntry.builder()
                                                .partitionKey("key")
                                                .data(SdkBytes.fromByteArray(new byte[bytes]))
                                                .build())
                        .toList();
        return client.putRecords(request -> request.streamName(stream).records(entries));
    }

    @Test
    void acceptsAThousandRecordsASecondIntoAShardWhereLimitsHold() {
        String stream = newStream(1);
        server.faults().on(stream).limits(true);
        assertThat(putAll(stream, 500, 1).failedRecordCount()).isZero();
        PutRecordsResponse second = putAll(stream, 500, 1);
        PutRecordsResponse third = putAll(stream, 10, 1);
        assertThat(second.failedRecordCount()).isZero();
        assertThat(third.failedRecordCount()).isEqualTo(10);
        assertThat(third.records().get(0).errorCode())
                .isEqualTo("ProvisionedThroughputExceededException");
        assertThat(third.records().get(0).sequenceNumber()).isNull();
        clock.move(Duration.ofMillis(5));
        assertThat(putAll(stream, 10, 1).failedRecordCount()).isEqualTo(5);
        assertThat(readShard(stream, FIRST_SHARD)).hasSize(1_005);
    }

    @Test
    void acceptsAMebibyteASecondIntoAShardWhereLimitsHold() {
        String stream = newStream(1);
        server.faults().on(stream).limits(true);
        assertThat(putAll(stream, 4, 500_000).failedRecordCount()).isEqualTo(2);
        assertThatThrownBy(() -> put(stream, "key", "x".repeat(100_000)))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void allowsFiveReadsASecondWhereLimitsHold() {
        String stream = newStream(1);
        server.faults().on(stream).limits(true);
        String iterator = iterator(stream, FIRST_SHARD, TRIM_HORIZON);
        for (int i = 0; i < 5; i++) {
            get(iterator);
        }
        assertThatThrownBy(() -> get(iterator))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        clock.move(Duration.ofMillis(200));
        assertThat(get(iterator).nextShardIterator()).isNotNull();
    }

    @Test
    void makesUpForALargeReadWhereLimitsHold() {
        String stream = newStream(1);
        for (int i = 0; i < 8; i++) {
            putAll(stream, 1, 1_000_000);
        }
        server.faults().on(stream).limits(true);
        String iterator = iterator(stream, FIRST_SHARD, TRIM_HORIZON);
        assertThat(get(iterator).records()).hasSize(8);
        clock.move(Duration.ofSeconds(2));
        assertThatThrownBy(() -> get(iterator))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        clock.move(Duration.ofSeconds(2));
        assertThat(get(iterator).records()).hasSize(8);
    }

    @Test
    void limitsNothingByItself() {
        String stream = newStream(1);
        for (int i = 0; i < 5; i++) {
            assertThat(putAll(stream, 500, 10_000).failedRecordCount()).isZero();
        }
    }

    @Test
    void refusesTheSameRecordsForTheSameSeed() {
        String one = newStream(1);
        String other = newStream(1);
        server.faults().on(one).refuseRecords(0.5, 9);
        server.faults().on(other).refuseRecords(0.5, 9);
        List<Boolean> first =
                putAll(one, 100, 1).records().stream()
                        .map(result -> result.errorCode() == null)
                        .toList();
        List<Boolean> second =
                putAll(other, 100, 1).records().stream()
                        .map(result -> result.errorCode() == null)
                        .toList();
        assertThat(first).isEqualTo(second).contains(true, false);
    }

    @Test
    void failsCallsOfOneStreamOnly() {
        String faulty = newStream(1);
        String sound = newStream(1);
        server.faults().on(faulty).failCalls(1, 0);
        assertThatThrownBy(() -> put(faulty, "key", "x"))
                .isInstanceOfSatisfying(
                        KinesisException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
        put(sound, "key", "x");
        server.faults().on(faulty).clear();
        assertThat(readShard(faulty, FIRST_SHARD)).isEmpty();
    }

    @Test
    void cutsTheConnectionBeforeAnythingIsDone() {
        String stream = newStream(1);
        server.faults().on(stream).cutConnections(true);
        assertThatThrownBy(() -> put(stream, "key", "x")).isInstanceOf(SdkClientException.class);
        server.faults().clear();
        assertThat(readShard(stream, FIRST_SHARD)).isEmpty();
    }

    @Test
    void losesTheAnswerOfWhatWasDone() {
        String stream = newStream(1);
        server.faults().on(stream).loseAnswers(1, 0);
        assertThatThrownBy(() -> put(stream, "key", "x")).isInstanceOf(SdkClientException.class);
        server.faults().clear();
        assertThat(readShard(stream, FIRST_SHARD)).isNotEmpty();
    }

    @Test
    void doesNotAnswerWhileSilent() throws Exception {
        String stream = newStream(1);
        server.faults().on(stream).silence(true);
        var call = async.describeStreamSummary(request -> request.streamName(stream));
        assertThatThrownBy(() -> call.get(500, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        call.cancel(true);
    }

    @Test
    void takesLongerByTheLatency() {
        String stream = newStream(1);
        server.faults().on(stream).latency(Duration.ofMillis(300));
        long start = System.nanoTime();
        put(stream, "key", "x");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void endsAClosedShardWithItsLastBatchWhenToldSo() {
        String stream = newStream(1);
        putNumbered(stream, 3);
        client.splitShard(
                request ->
                        request.streamName(stream)
                                .shardToSplit(FIRST_SHARD)
                                .newStartingHashKey(BigInteger.ONE.shiftLeft(127).toString()));
        GetRecordsResponse usual = get(iterator(stream, FIRST_SHARD, TRIM_HORIZON));
        server.faults().on(stream).nullIteratorWithLastBatch(true);
        GetRecordsResponse last = get(iterator(stream, FIRST_SHARD, TRIM_HORIZON));
        assertThat(usual.nextShardIterator()).isNotNull();
        assertThat(last.records()).hasSize(3);
        assertThat(last.nextShardIterator()).isNull();
        assertThat(last.childShards()).hasSize(2);
    }

    @Test
    void expiresTheIteratorsThatAreOut() {
        String stream = newStream(1);
        String before = iterator(stream, FIRST_SHARD, LATEST);
        server.faults().on(stream).expireIterators();
        assertThatThrownBy(() -> get(before)).isInstanceOf(ExpiredIteratorException.class);
        assertThat(get(iterator(stream, FIRST_SHARD, LATEST)).records()).isEmpty();
        assertThatThrownBy(() -> get(before)).isInstanceOf(ExpiredIteratorException.class);
    }

    @Test
    void expiresAnIteratorAfterFiveMinutes() {
        String stream = newStream(1);
        String iterator = iterator(stream, FIRST_SHARD, LATEST);
        clock.move(Duration.ofMinutes(5));
        assertThat(get(iterator).records()).isEmpty();
        clock.move(Duration.ofMillis(1));
        assertThatThrownBy(() -> get(iterator)).isInstanceOf(ExpiredIteratorException.class);
    }

    @Test
    void doesNotReadANewStreamWithTheIteratorOfADeletedOne() {
        String stream = newStream(1);
        String iterator = iterator(stream, FIRST_SHARD, TRIM_HORIZON);
        client.deleteStream(request -> request.streamName(stream));
        client.createStream(request -> request.streamName(stream).shardCount(1));
        assertError(() -> get(iterator)).isEqualTo("InvalidArgumentException");
    }

    @Test
    void endsASubscriptionAfterFiveMinutesAndHandsItOverAfterFiveSeconds() throws Exception {
        String stream = newStream(1);
        String consumer =
                client.registerStreamConsumer(
                                request -> request.streamARN(arn(stream)).consumerName("alpha"))
                        .consumer()
                        .consumerARN();
        try (ShardSubscriber first = subscribe(consumer)) {
            first.awaitOpen();
            clock.move(Duration.ofSeconds(5));
            try (ShardSubscriber second = subscribe(consumer)) {
                assertThatThrownBy(() -> first.done().get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(ResourceInUseException.class);
                put(stream, "key", "x");
                second.awaitRecords(1);
                clock.move(Duration.ofMinutes(5));
                second.done().get(10, TimeUnit.SECONDS);
                assertThat(second.lastEvent().continuationSequenceNumber()).isNotNull();
            }
        }
    }

    private ShardSubscriber subscribe(String consumer) {
        return ShardSubscriber.subscribe(
                async,
                request ->
                        request.consumerARN(consumer)
                                .shardId(FIRST_SHARD)
                                .startingPosition(position -> position.type(TRIM_HORIZON)));
    }
}
