// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ScalingType;

/** The tail against our server. */
@Timeout(60)
class KinesisTailTest {

    private static final String STREAM = "scores";
    private static final Duration POLL = Duration.ofMillis(10);

    private final List<TailedRecord> read = new CopyOnWriteArrayList<>();
    private KinesisServer server;
    private KinesisClient client;
    private int next;

    @BeforeEach
    void start() {
        server = KinesisServer.start();
        client = KinesisClients.connect(server.endpoint());
        new KinesisStreams(client).create(Map.of(STREAM, 2));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    /** Puts numbers that go on from call to call, over ten keys. */
    private void put(int records) {
        for (int i = 0; i < records; i++) {
            String number = Integer.toString(next++);
            client.putRecord(
                    request ->
                            request.streamName(STREAM)
                                    .partitionKey("key " + number.charAt(number.length() - 1))
                                    .data(SdkBytes.fromUtf8String(number)));
        }
    }

    private void scale(int shards) {
        client.updateShardCount(
                request ->
                        request.streamName(STREAM)
                                .targetShardCount(shards)
                                .scalingType(ScalingType.UNIFORM_SCALING));
    }

    private void assertAllReadOnceInOrderOfKeys() {
        assertThat(read)
                .extracting(record -> Integer.parseInt(new String(record.data(), UTF_8)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, next).boxed().toList());
        for (int key = 0; key < 10; key++) {
            String name = "key " + key;
            assertThat(read.stream().filter(record -> record.partitionKey().equals(name)))
                    .extracting(record -> Integer.parseInt(new String(record.data(), UTF_8)))
                    .isSorted();
        }
    }

    @Test
    void readsWhatWasPutBeforeAndWhatComes() {
        put(100);
        Instant before = Instant.now();
        try (KinesisTail tail = KinesisTail.follow(client, STREAM, POLL, read::add)) {
            await().until(() -> tail.caughtUpSince(before));
            assertThat(read).hasSize(100);
            put(100);
            Instant then = Instant.now();
            await().until(() -> tail.caughtUpSince(then));
            assertThat(tail.lagMillis()).isZero();
        }
        assertAllReadOnceInOrderOfKeys();
        assertThat(read.get(0))
                .satisfies(
                        first -> {
                            assertThat(first.stream()).isEqualTo(STREAM);
                            assertThat(first.shard()).startsWith("shardId-");
                            assertThat(first.arrival()).isBefore(before);
                        });
    }

    @Test
    void followsShardsThatSplitAndMergeWhileItReads() {
        try (KinesisTail tail = KinesisTail.follow(client, STREAM, POLL, read::add)) {
            put(100);
            scale(4);
            put(100);
            scale(3);
            put(100);
            scale(2);
            put(100);
            Instant then = Instant.now();
            await().until(() -> tail.caughtUpSince(then));
        }
        assertAllReadOnceInOrderOfKeys();
    }

    @Test
    void readsParentsBeforeTheirChildrenInABacklog() {
        put(100);
        scale(4);
        put(100);
        scale(2);
        put(100);
        server.faults().on(STREAM).nullIteratorWithLastBatch(true);
        Instant then = Instant.now();
        try (KinesisTail tail = KinesisTail.follow(client, STREAM, POLL, read::add)) {
            await().until(() -> tail.caughtUpSince(then));
        }
        assertAllReadOnceInOrderOfKeys();
    }

    /**
     * One read gives ten mebibytes at most, so that the parent takes two and its child would take
     * one.
     */
    @Test
    void readsALargeParentToItsEndBeforeItsChildren() {
        new KinesisStreams(client).create(Map.of("large", 1));
        for (int i = 0; i < 12; i++) {
            putLarge(Integer.toString(i), 1_000_000);
        }
        client.splitShard(
                request ->
                        request.streamName("large")
                                .shardToSplit("shardId-000000000000")
                                .newStartingHashKey("1"));
        putLarge("12", 1);
        Instant then = Instant.now();
        try (KinesisTail tail = KinesisTail.follow(client, "large", POLL, read::add)) {
            await().until(() -> tail.caughtUpSince(then));
        }
        assertThat(read)
                .extracting(record -> new String(record.data(), UTF_8).strip())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 12).mapToObj(Integer::toString).toList());
    }

    private void putLarge(String text, int bytes) {
        client.putRecord(
                request ->
                        request.streamName("large")
                                .partitionKey("key")
                                .data(SdkBytes.fromUtf8String(text + " ".repeat(bytes))));
    }

    @Test
    void goesOnAfterExpiredIteratorsFailuresAndCuts() {
        try (KinesisTail tail = KinesisTail.follow(client, STREAM, POLL, read::add)) {
            put(100);
            server.faults().on(STREAM).expireIterators();
            put(100);
            server.faults().everywhere().loseAnswers(0.3, 7);
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            server.faults().clear();
            put(100);
            Instant then = Instant.now();
            await().until(() -> tail.caughtUpSince(then));
        }
        assertAllReadOnceInOrderOfKeys();
    }

    @Test
    void failsLoudlyWhenItsConsumerDoes() {
        put(1);
        KinesisTail tail =
                KinesisTail.follow(
                        client,
                        STREAM,
                        POLL,
                        record -> {
                            throw new UnsupportedOperationException("cannot take it");
                        });
        await().untilAsserted(
                        () ->
                                assertThatThrownBy(tail::caughtUp)
                                        .hasMessage("reading stream scores has failed")
                                        .hasRootCauseMessage("cannot take it"));
        assertThatThrownBy(tail::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsLoudlyWhenTheStreamGoes() {
        KinesisTail tail = KinesisTail.follow(client, STREAM, POLL, read::add);
        await().until(tail::caughtUp);
        client.deleteStream(request -> request.streamName(STREAM));
        await().untilAsserted(
                        () ->
                                assertThatThrownBy(tail::caughtUp)
                                        .isInstanceOf(IllegalStateException.class));
        assertThatThrownBy(tail::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNoThread() {
        KinesisTail.follow(client, STREAM, POLL, read::add).close();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("kinesis-tail"))
                .isEmpty();
    }
}
