// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.ClusterKind;
import io.flinkblueprints.sandbox.run.Sandbox;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalService.Tail;
import io.flinkblueprints.sandbox.service.LocalServices;
import io.flinkblueprints.sandbox.service.ProjectHome;
import io.flinkblueprints.tep.simulator.PlantMessage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole of tep-anomaly, from the input stream to the output stream, in the sandbox: records a
 * second when the input waits to be read, and the time from sending a sample to reading its scores
 * at a pace that the job holds easily.
 */
public final class PipelineMeasurement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PLANTS = 10;
    private static final int BACKLOG = 30_000;
    private static final int PACED = 6_000;
    private static final int PACE = 200;

    private static final String HOW =
            """
            ## The whole pipeline

            Simulated samples through Kinesis, the job and Kinesis again, with the stores of the development properties; a JobManager
            and a TaskManager in JVMs of their own, at-least-once output, everything on the same machine.

            """;

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private final long[] latencies = new long[PACED];

    private PipelineMeasurement() {}

    /** The report as Markdown. */
    static String report() throws Exception {
        return new PipelineMeasurement().measure();
    }

    private String measure() throws Exception {
        Blueprint blueprint = Blueprint.ofModule(ProjectHome.find().resolve("tep-anomaly"));
        Stream input = blueprint.manifest().inputs().get(0);
        Stream output = blueprint.manifest().mainOutput();
        PlantMessages plants = new PlantMessages(PLANTS, 11);
        try (Sandbox sandbox =
                        Sandbox.start(
                                blueprint,
                                ClusterKind.PROCESSES,
                                LocalServices.Provider.EMBEDDED,
                                2);
                Inlet inlet = sandbox.services().of(input).open(List.of(input));
                Tail results =
                        sandbox.services()
                                .of(output)
                                .follow(output.name(), (stream, record) -> read(record))) {
            List<PlantMessage> backlog = new ArrayList<>();
            for (int i = 0; i < BACKLOG; i++) {
                backlog.add(plants.next());
            }
            backlog.forEach(
                    message -> inlet.send(input.name(), message.plantId(), message.record()));
            FlinkJob job = sandbox.cluster().submit(sandbox.job(sandbox.properties(), 2));
            job.awaitRunning(PATIENCE);
            await(BACKLOG / 10);
            int from = read.get();
            long start = System.nanoTime();
            await(BACKLOG);
            double throughput = (BACKLOG - from) / ((System.nanoTime() - start) / 1e9);
            paced(plants, inlet, input.name());
            await(BACKLOG + PACED);
            Arrays.sort(latencies);
            return String.format(
                    Locale.ROOT,
                    HOW
                            + "| %d plants, parallelism 2 | |%n|---|---|%n"
                            + "| samples a second from a backlog of %d | %.0f |%n"
                            + "| from sending to reading the scores, %d a second: p50 | %.0f ms |%n"
                            + "| p99 | %.0f ms |%n"
                            + "| checkpoints completed, one every 2 s | %d |%n",
                    PLANTS,
                    BACKLOG,
                    throughput,
                    PACE,
                    latencies[PACED / 2] / 1e6,
                    latencies[PACED * 99 / 100] / 1e6,
                    job.checkpoints().completed());
        }
    }

    private void paced(PlantMessages plants, Inlet inlet, String input) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < PACED; i++) {
            PlantMessage message = plants.next();
            long due = start + i * 1_000_000_000L / PACE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sentAt.put(identity(message.record()), System.nanoTime());
            inlet.send(input, message.plantId(), message.record());
        }
    }

    private void read(byte[] record) {
        try {
            Long sent = sentAt.get(identity(record));
            int n = read.getAndIncrement();
            if (sent != null && n >= BACKLOG && n < BACKLOG + PACED) {
                latencies[n - BACKLOG] = System.nanoTime() - sent;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String identity(byte[] record) throws IOException {
        JsonNode json = JSON.readTree(record);
        return json.get("plantId").asText() + "#" + json.get("sequence").asText();
    }

    private void await(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read.get() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only " + read.get() + " of " + count + " results came");
            }
            Thread.sleep(20);
        }
    }
}
