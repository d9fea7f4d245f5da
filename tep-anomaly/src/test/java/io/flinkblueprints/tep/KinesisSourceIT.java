// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.sandbox.kinesis.KinesisClients;
import io.flinkblueprints.sandbox.kinesis.KinesisPump;
import io.flinkblueprints.sandbox.kinesis.KinesisServer;
import io.flinkblueprints.sandbox.kinesis.KinesisStreams;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Where the job begins to read, and what it makes of a shard's end; from a stream of the test. */
class KinesisSourceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STREAM = "tep-ingest";

    @RegisterExtension
    final SandboxExtension sandbox =
            SandboxExtension.ofModule(Path.of("")).withoutStores("TimeSeries", "Archive");

    private KinesisServer server;
    private KinesisClient client;

    @BeforeEach
    void createStream() {
        server = KinesisServer.start();
        client = KinesisClients.connect(server.endpoint());
        new KinesisStreams(client).create(Map.of(STREAM, 1));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void latestReadsNothingOfBefore() throws Exception {
        send(1, 50);
        Job job = start("InputStream0.source.init.position=LATEST");
        // A job that runs has not yet asked for its iterator; what comes before that is skipped.
        int sent = 50;
        while (job.await("tep-scores", 0).isEmpty()) {
            send(sent + 1, sent + 1);
            sent++;
            Thread.sleep(100);
        }
        send(sent + 1, sent + 50);
        List<Integer> read = sequences(job, 1);
        while (!read.contains(sent + 50)) {
            read = sequences(job, read.size() + 1);
        }
        assertThat(read).allMatch(sequence -> sequence > 50).doesNotHaveDuplicates();
    }

    @Test
    void aTimestampReadsWhatArrivedSince() throws Exception {
        send(1, 50);
        Thread.sleep(20);
        Instant from = Instant.now();
        Thread.sleep(20);
        send(51, 100);
        Job job =
                start(
                        "InputStream0.source.init.position=AT_TIMESTAMP",
                        "InputStream0.source.init.timestamp=" + from);
        assertThat(sequences(job, 50))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(51, 100).boxed().toList());
    }

    /**
     * The connector fails when a closed shard's last records come without a next iterator. It must
     * do so without having passed them by.
     */
    @Test
    void losesNothingWhenTheLastRecordsOfAShardComeWithoutANextIterator() throws Exception {
        send(1, 200);
        split();
        send(201, 300);
        server.faults().on(STREAM).nullIteratorWithLastBatch(true);
        Job job = start();
        while (job.flink().restarts() == 0) {
            Thread.sleep(100);
        }
        server.faults().clear();
        assertThat(sequences(job, 300)).containsAll(IntStream.rangeClosed(1, 300).boxed().toList());
    }

    private Job start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("InputStream0.aws.endpoint=" + server.endpoint());
        return sandbox.start(all.toArray(String[]::new));
    }

    private void send(int first, int last) {
        try (KinesisPump pump = new KinesisPump(client, Map.of(STREAM, STREAM))) {
            IntStream.rangeClosed(first, last)
                    .mapToObj(n -> Samples.json(Samples.sample("plant-1", n)))
                    .map(
                            json ->
                                    pump.send(
                                            STREAM,
                                            "plant-1",
                                            json.getBytes(StandardCharsets.UTF_8)))
                    .map(accepted -> accepted.toCompletableFuture())
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private void split() throws InterruptedException {
        client.splitShard(
                request ->
                        request.streamName(STREAM)
                                .shardToSplit("shardId-000000000000")
                                .newStartingHashKey(BigInteger.ONE.shiftLeft(127).toString()));
        while (client.listShards(request -> request.streamName(STREAM)).shards().size() < 3) {
            Thread.sleep(50);
        }
    }

    private static List<Integer> sequences(Job job, int count) throws Exception {
        List<Integer> sequences = new ArrayList<>();
        for (byte[] record : job.await("tep-scores", count)) {
            sequences.add(sequence(record));
        }
        return sequences;
    }

    private static int sequence(byte[] record) throws IOException {
        return JSON.readTree(record).get("sequence").asInt();
    }
}
