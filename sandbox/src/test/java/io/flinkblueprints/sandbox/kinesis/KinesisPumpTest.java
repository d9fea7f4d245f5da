// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;

/** The pump against our server with its fault switches. */
@Timeout(60)
class KinesisPumpTest {

    private static final String STREAM = "plant";
    private static final int KEYS = 20;
    private static final int EACH = 50;

    private KinesisServer server;
    private KinesisClient client;

    @BeforeEach
    void start() {
        server = KinesisServer.start();
        client = KinesisClients.connect(server.endpoint());
        new KinesisStreams(client).create(Map.of(STREAM, 4));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private KinesisPump pump() {
        return new KinesisPump(client, Map.of("samples", STREAM), Duration.ofSeconds(10));
    }

    private List<CompletionStage<Void>> sendAll(KinesisPump pump) {
        List<CompletionStage<Void>> sent = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (int key = 0; key < KEYS; key++) {
                sent.add(pump.send("samples", "key " + key, Integer.toString(i).getBytes(UTF_8)));
            }
        }
        return sent;
    }

    /** What lies in the stream, by key, in the order in which it is read. */
    private Map<String, List<String>> readAll() {
        Map<String, List<String>> byKey = new TreeMap<>();
        try (KinesisTail tail =
                KinesisTail.follow(
                        client,
                        STREAM,
                        Duration.ofMillis(10),
                        record -> {
                            synchronized (byKey) {
                                byKey.computeIfAbsent(
                                                record.partitionKey(), key -> new ArrayList<>())
                                        .add(new String(record.data(), UTF_8));
                            }
                        })) {
            await().until(tail::caughtUp);
        }
        return byKey;
    }

    private static List<String> numbers() {
        return IntStream.range(0, EACH).mapToObj(Integer::toString).toList();
    }

    @Test
    void putsEveryRecordOnceAndInOrderOfItsKeyWhileAThirdIsRefused() {
        server.faults().on(STREAM).refuseRecords(0.3, 42);
        try (KinesisPump pump = pump()) {
            sendAll(pump).forEach(sent -> sent.toCompletableFuture().join());
        }
        assertThat(readAll())
                .hasSize(KEYS)
                .allSatisfy((key, read) -> assertThat(read).isEqualTo(numbers()));
    }

    @Test
    void losesNothingAndKeepsOrderWhenCallsFailAndAnswersAreLost() {
        server.faults().on(STREAM).failCalls(0.3, 1);
        server.faults().everywhere().loseAnswers(0.2, 2);
        try (KinesisPump pump = pump()) {
            sendAll(pump).forEach(sent -> sent.toCompletableFuture().join());
        }
        server.faults().clear();
        // What was put twice, because its answer was lost, comes twice: in a row for its key.
        assertThat(readAll())
                .hasSize(KEYS)
                .allSatisfy(
                        (key, read) ->
                                assertThat(new ArrayList<>(new LinkedHashSet<>(read)))
                                        .isEqualTo(numbers()));
    }

    @Test
    void keepsToTheLimitsOfTheShards() {
        server.faults().on(STREAM).limits(true);
        try (KinesisPump pump = pump()) {
            List<CompletionStage<Void>> sent = new ArrayList<>();
            byte[] large = new byte[300_000];
            for (int i = 0; i < 20; i++) {
                sent.add(pump.send("samples", "one", large));
            }
            sent.forEach(each -> each.toCompletableFuture().join());
        }
        assertThat(readAllBytes()).isEqualTo(20 * 300_000);
    }

    private long readAllBytes() {
        AtomicInteger bytes = new AtomicInteger();
        server.faults().clear();
        try (KinesisTail tail =
                KinesisTail.follow(
                        client,
                        STREAM,
                        Duration.ofMillis(10),
                        record -> bytes.addAndGet(record.data().length))) {
            await().until(tail::caughtUp);
        }
        return bytes.get();
    }

    @Test
    void failsWhatNoStreamWouldAccept() {
        try (KinesisPump pump = pump()) {
            assertThat(pump.send("samples", "key", new byte[(1 << 20) - 2]))
                    .failsWithin(Duration.ofSeconds(1))
                    .withThrowableThat()
                    .withMessageContaining("1048576 bytes");
            assertThat(pump.send("samples", "", new byte[1])).failsWithin(Duration.ofSeconds(1));
            assertThat(pump.send("samples", "k".repeat(257), new byte[1]))
                    .failsWithin(Duration.ofSeconds(1));
            assertThat(pump.send("samples", "key", new byte[1]))
                    .succeedsWithin(Duration.ofSeconds(5));
        }
    }

    @Test
    void failsTheRecordsOfAStreamThatIsNotThere() {
        try (KinesisPump pump = new KinesisPump(client, Map.of("samples", "absent"))) {
            assertThat(pump.send("samples", "a", new byte[1]))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void saysWhichInputsThereAre() {
        try (KinesisPump pump = pump()) {
            assertThatThrownBy(() -> pump.send("sample", "key", new byte[1]))
                    .hasMessage("no input sample, only [samples]");
        }
    }

    @Test
    void holdsTheSenderBackWhileTooManyRecordsAreUnderWay() throws Exception {
        server.faults().on(STREAM).refuseRecords(1, 0);
        List<CompletionStage<Void>> sent = new CopyOnWriteArrayList<>();
        AtomicInteger count = new AtomicInteger();
        try (KinesisPump pump = pump()) {
            var sender =
                    CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < 10_050; i++) {
                                    sent.add(pump.send("samples", "key " + i % 1_000, new byte[1]));
                                    count.incrementAndGet();
                                }
                            });
            await().until(() -> count.get() == 10_000);
            Thread.sleep(100);
            assertThat(count).hasValue(10_000);
            server.faults().clear();
            sender.get(30, TimeUnit.SECONDS);
            sent.forEach(each -> each.toCompletableFuture().join());
        }
    }

    @Test
    void failsWhatIsNotAcceptedWhenItIsClosed() {
        server.faults().on(STREAM).refuseRecords(1, 0);
        KinesisPump pump =
                new KinesisPump(client, Map.of("samples", STREAM), Duration.ofMillis(200));
        CompletionStage<Void> sent = pump.send("samples", "key", new byte[1]);
        pump.close();
        assertThat(sent).failsWithin(Duration.ZERO);
        assertThat(pump.send("samples", "key", new byte[1])).failsWithin(Duration.ZERO);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("kinesis-pump"))
                .isEmpty();
    }
}
