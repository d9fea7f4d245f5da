// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.cluster.SubmissionFailedException;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.tep.simulator.PlantMessage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import io.flinkblueprints.testing.SavepointStates;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar against the services and the cluster of the sandbox. */
class TepAnomalyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM = 2_000;
    private static final int AFTER = 1_000;

    @RegisterExtension
    final SandboxExtension sandbox =
            SandboxExtension.ofModule(Path.of("")).withoutStores("TimeSeries");

    @Test
    void scoresEverySampleOnceAndFindsALostFeedAfterARestartAndAllKindsOfBadRecords()
            throws Exception {
        List<PlantMessage> messages = course();
        Job job = sandbox.start();
        job.send(
                "tep-ingest",
                messages.subList(0, WARM),
                PlantMessage::plantId,
                PlantMessage::record);
        job.await("tep-scores", WARM);
        String savepoint = job.stopWithSavepoint();
        assertThat(SavepointStates.of(Path.of(URI.create(savepoint)), uids()))
                .isEqualTo(goldenStates());

        Job restored = sandbox.startFrom(savepoint, 1, "Samples.plants=plant-1, plant-2");
        List<BadRecord> bad = BadRecord.all(messages.get(0).record(), "plant-1");
        restored.send("tep-ingest", bad, any -> "plant-1", BadRecord::data);
        restored.send(
                "tep-ingest",
                messages.subList(WARM, WARM + AFTER),
                PlantMessage::plantId,
                PlantMessage::record);
        List<JsonNode> scores = json(restored.await("tep-scores", WARM + AFTER));

        assertThat(scores)
                .extracting(score -> score.get("sequence").asInt())
                .doesNotHaveDuplicates()
                .hasSize(WARM + AFTER);
        assertThat(scores.get(WARM).get("score_continuous").isNull())
                .as("the forests are warm after the restart")
                .isFalse();
        List<JsonNode> alarms = json(restored.await("tep-alarms", 1));
        assertThat(alarms)
                .anyMatch(
                        alarm ->
                                alarm.get("stage").asText().equals("continuous")
                                        && alarm.get("transition").asText().equals("RAISED")
                                        && alarm.get("sequence").asInt() > WARM
                                        && alarm.get("sequence").asInt() < WARM + 20);
        BadRecord.assertLetters(bad, json(restored.await("tep-dead-letters", bad.size())));
        awaitWatermark(restored, scores.get(WARM + AFTER - 1).get("at").asText());
        assertThat(restored.flink().restarts()).as("restarts").isZero();
        restored.stopWithSavepoint();
    }

    /** One minute before the newest sample, whatever time the bad records gave. */
    private static void awaitWatermark(Job job, String newest) throws InterruptedException {
        double expected = Instant.parse(newest).toEpochMilli() - 60_000 - 1;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Map<String, Double> watermarks = Map.of();
        while (!watermarks.containsValue(expected)) {
            assertThat(System.nanoTime())
                    .as("the watermark is not %.0f: %s", expected, watermarks)
                    .isLessThan(end);
            Thread.sleep(200);
            watermarks = job.flink().metrics("currentInputWatermark");
        }
        assertThat(watermarks.values()).allMatch(watermark -> watermark <= expected);
    }

    @Test
    void refusesAWrongPropertyWithOneMessageForAllFaults() {
        assertThatThrownBy(() -> sandbox.start("Forest.tree=5", "Alarm.run.product=0"))
                .isInstanceOfSatisfying(
                        SubmissionFailedException.class,
                        e ->
                                assertThat(e.thrownByMain().message())
                                        .contains(
                                                "2 faults in the application properties",
                                                "Forest.tree: unknown key; did you mean 'trees'?",
                                                "Alarm.run.product = '0'")
                                        .doesNotContain("\tat "));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "sandbox.services",
            matches = "docker",
            disabledReason = "the image takes no HTTP/2 by prior knowledge, which pushes need")
    void readsByEnhancedFanOutAndWritesDeadLettersToFiles(@TempDir Path letters) throws Exception {
        Job job =
                sandbox.start(
                        "InputStream0.source.reader.type=EFO",
                        "InputStream0.source.efo.consumer.name=tep-anomaly",
                        "DeadLetters.sink=FILE",
                        "DeadLetters.path=" + letters.toUri());
        job.send(
                "tep-ingest",
                course().subList(0, 200),
                PlantMessage::plantId,
                PlantMessage::record);
        job.send(
                "tep-ingest",
                List.of("poison"),
                text -> "plant-1",
                text -> text.getBytes(StandardCharsets.UTF_8));
        job.await("tep-scores", 200);
        job.stopWithSavepoint();
        try (Stream<Path> files = Files.walk(letters)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.getFileName().toString()).doesNotStartWith(".");
                lines.addAll(Files.readAllLines(file));
            }
            assertThat(lines).hasSize(1);
            assertThat(JSON.readTree(lines.get(0)).get("reason").asText()).isEqualTo("NOT_JSON");
        }
    }

    /**
     * The connector needs commons-logging and nothing of Flink has it: the class path of a laptop
     * would hide that.
     */
    @Test
    void showsWhatAJarLacksAsProductionWould(@TempDir Path folder) throws Exception {
        JobSubmission whole = sandbox.sandbox().job(sandbox.sandbox().properties(), 1);
        Path lacking =
                without(
                        "org/apache/commons/logging/",
                        whole.jar(),
                        folder.resolve("lacking-job.jar"));
        FlinkJob job =
                sandbox.sandbox()
                        .cluster()
                        .submit(JobSubmission.of(lacking, whole.entryClass(), 1, whole.args()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!job.failures().toString().contains("org/apache/commons/logging/LogFactory")) {
            assertThat(System.nanoTime()).as("nothing failed: %s", job.failures()).isLessThan(end);
            Thread.sleep(200);
        }
        job.cancel();
    }

    private static Path without(String prefix, Path jar, Path copy) throws IOException {
        try (JarFile in = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry :
                    in.stream().filter(e -> !e.getName().startsWith(prefix)).toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        }
        return copy;
    }

    /** A plant that runs normally and then loses its feed of A. */
    private static List<PlantMessage> course() {
        PlantMessages plant = new PlantMessages(1, 7);
        List<PlantMessage> messages = new ArrayList<>();
        for (int i = 0; i < WARM + AFTER; i++) {
            if (i == WARM) {
                plant.set(Disturbance.of(6), true);
            }
            messages.add(plant.next());
        }
        return messages;
    }

    private static List<String> uids() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/uids.txt"));
    }

    private static Map<String, Set<String>> goldenStates() throws IOException {
        Map<String, Set<String>> states = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/golden/states.txt"))) {
            String[] sides = line.split(" = ");
            states.put(sides[0], new TreeSet<>(List.of(sides[1].split(" "))));
        }
        return states;
    }

    private static List<JsonNode> json(List<byte[]> records) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (byte[] record : records) {
            all.add(JSON.readTree(record));
        }
        return all;
    }
}
