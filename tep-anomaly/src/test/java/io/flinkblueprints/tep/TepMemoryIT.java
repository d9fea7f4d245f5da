// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.cluster.Checkpoints.Checkpoint;
import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.cluster.ProcessFlinkCluster;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.run.Sandbox;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalService.Tail;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageState;
import io.flinkblueprints.tep.simulator.PlantMessage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What dies and comes back has forgotten nothing: the shaded jar in processes that are killed. */
class TepMemoryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PLANTS = 4;
    private static final int PARTS = 5;
    private static final int PART = 100 * PLANTS;
    private static final List<String> SETTINGS =
            List.of("Forest.sample.size=64", "Forest.output.after=16", "Alarm.warm.up=12");

    private final Blueprint blueprint = blueprint();
    private final List<PlantMessage> messages = course();

    @Test
    void everyScoreIsThatOfAnUninterruptedRunWhateverIsKilledAndRescaled() throws Exception {
        ClusterConfig config =
                ClusterConfig.local()
                        .withJvmOptions("-XX:TieredStopAtLevel=1")
                        .checkpointEvery(Duration.ofMillis(300))
                        .with("execution.checkpointing.min-pause", "100 ms");
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "memory-");
        Results uninterrupted;
        Results interrupted;
        try (ProcessFlinkCluster cluster = ProcessFlinkCluster.start(config, folder, 1)) {
            uninterrupted = new Run(cluster).uninterrupted();
            interrupted = new Run(cluster).killedAndRescaled();
        }
        assertThat(uninterrupted.scores).hasSize(PARTS * PART);
        assertThat(uninterrupted.alarms).isNotEmpty();
        assertThat(interrupted.scores.keySet()).isEqualTo(uninterrupted.scores.keySet());
        // As text: a score that was written twice has to be the same twice, to the last bit.
        interrupted.scores.forEach(
                (sample, texts) ->
                        assertThat(texts)
                                .as(sample)
                                .isEqualTo(uninterrupted.scores.get(sample))
                                .hasSize(1));
        assertThat(interrupted.alarms).isEqualTo(uninterrupted.alarms);
    }

    /** What a run wrote; a record that was written twice counts twice only if it differs. */
    private static final class Results {

        private final Map<String, Set<String>> scores = new ConcurrentHashMap<>();
        private final Set<String> alarms = ConcurrentHashMap.newKeySet();

        void addScores(byte[] record) {
            try {
                var json = JSON.readTree(record);
                scores.computeIfAbsent(
                                GoldenSavepoint.identityOf(json),
                                key -> ConcurrentHashMap.newKeySet())
                        .add(new String(record, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * How often a stage of a plant went into alarm or out of it, by the states in the scores.
         */
        int transitions() throws IOException {
            int transitions = 0;
            for (int plant = 1; plant <= PLANTS; plant++) {
                boolean[] raised = new boolean[Stage.values().length];
                for (int n = 1; n <= PARTS * PART / PLANTS; n++) {
                    String text = scores.get("plant-" + plant + "#" + n).iterator().next();
                    for (Stage stage : Stage.values()) {
                        String state = JSON.readTree(text).get("state_" + stage.id()).asText();
                        boolean now = state.equals(StageState.ALARM.name());
                        transitions += now == raised[stage.ordinal()] ? 0 : 1;
                        raised[stage.ordinal()] = now;
                    }
                }
            }
            return transitions;
        }

        void addAlarm(byte[] record) {
            alarms.add(new String(record, StandardCharsets.UTF_8));
        }
    }

    /** All messages through the job once, with services of its own. */
    private final class Run {

        private final ProcessFlinkCluster cluster;
        private final Results results = new Results();
        private int sent;

        Run(ProcessFlinkCluster cluster) {
            this.cluster = cluster;
        }

        Results uninterrupted() throws Exception {
            return with(
                    sandbox -> {
                        send(sandbox, PARTS);
                        FlinkJob job = start(sandbox, 2, null);
                        await(this::allArrived);
                        job.stopWithSavepoint(PATIENCE);
                    });
        }

        Results killedAndRescaled() throws Exception {
            return with(
                    sandbox -> {
                        send(sandbox, 1);
                        FlinkJob one = start(sandbox, 1, null);
                        killAfterACheckpoint(one);
                        send(sandbox, 1);
                        String retained = cancelAfterACheckpoint(one);

                        FlinkJob two = start(sandbox, 2, retained);
                        send(sandbox, 1);
                        killAfterACheckpoint(two);
                        send(sandbox, 1);
                        retained = cancelAfterACheckpoint(two);

                        FlinkJob oneAgain = start(sandbox, 1, retained);
                        send(sandbox, 1);
                        await(this::allArrived);
                        oneAgain.stopWithSavepoint(PATIENCE);
                    });
        }

        private Results with(Steps steps) throws Exception {
            Stream scores = blueprint.manifest().mainOutput();
            try (Sandbox sandbox = Sandbox.on(cluster, blueprint, SandboxExtension.provider());
                    Tail first =
                            sandbox.services()
                                    .of(scores)
                                    .follow(scores.name(), (stream, r) -> results.addScores(r));
                    Tail second =
                            sandbox.services()
                                    .of(scores)
                                    .follow("tep-alarms", (stream, r) -> results.addAlarm(r))) {
                steps.take(sandbox);
                int transitions = results.transitions();
                await(() -> results.alarms.size() >= transitions);
            }
            return results;
        }

        private void send(Sandbox sandbox, int parts) {
            List<Stream> inputs = blueprint.manifest().inputs();
            try (Inlet inlet = sandbox.services().of(inputs.get(0)).open(inputs)) {
                for (PlantMessage message : messages.subList(sent, sent + parts * PART)) {
                    inlet.send("tep-ingest", message.plantId(), message.record());
                }
            }
            sent += parts * PART;
        }

        private FlinkJob start(Sandbox sandbox, int parallelism, @Nullable String state) {
            RunProperties properties = sandbox.properties();
            properties.remove("TimeSeries").remove("Archive");
            SETTINGS.forEach(properties::set);
            JobSubmission submission = sandbox.job(properties, parallelism);
            FlinkJob job = cluster.submit(state == null ? submission : submission.from(state));
            job.awaitRunning(PATIENCE);
            return job;
        }

        /** The TaskManager dies with whatever it had done since the checkpoint. */
        private void killAfterACheckpoint(FlinkJob job) throws InterruptedException {
            int restarts = job.restarts();
            long restored = job.checkpoints().restored();
            awaitWorkAndACheckpoint(job);
            cluster.killTaskManager(cluster.taskManagers().size() - 1);
            cluster.startTaskManager();
            await(() -> job.restarts() > restarts);
            job.awaitRunning(PATIENCE);
            assertThat(job.checkpoints().restored()).isGreaterThan(restored);
        }

        private String cancelAfterACheckpoint(FlinkJob job) throws InterruptedException {
            Checkpoint last = awaitWorkAndACheckpoint(job);
            job.cancel();
            job.awaitEnd(PATIENCE);
            return last.externalPath().orElseThrow();
        }

        private Checkpoint awaitWorkAndACheckpoint(FlinkJob job) throws InterruptedException {
            int before = results.scores.size();
            await(() -> results.scores.size() > before || results.scores.size() == sent);
            long completed = latest(job);
            await(() -> latest(job) > completed);
            return job.checkpoints().latest().orElseThrow();
        }

        private long latest(FlinkJob job) {
            return job.checkpoints().latest().map(Checkpoint::id).orElse(0L);
        }

        private boolean allArrived() {
            return results.scores.size() == PARTS * PART;
        }
    }

    /** What happens while services and readers are there. */
    @FunctionalInterface
    private interface Steps {
        void take(Sandbox sandbox) throws Exception;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not come").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static Blueprint blueprint() {
        Blueprint whole = Blueprint.ofModule(Path.of("").toAbsolutePath());
        return new Blueprint(
                whole.manifest().withoutStores(Set.of("TimeSeries", "Archive")), whole.module());
    }

    /** Plants that lose their feed of A half-way. */
    private static List<PlantMessage> course() {
        PlantMessages plants = new PlantMessages(PLANTS, 5);
        List<PlantMessage> course = new ArrayList<>();
        for (int i = 0; i < PARTS * PART; i++) {
            if (i == PARTS * PART / 2) {
                plants.set(Disturbance.of(6), true);
            }
            course.add(plants.next());
        }
        return course;
    }
}
