// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.tep.domain.VectorForest;
import io.flinkblueprints.tep.sine.simulator.SineWave;
import io.flinkblueprints.tep.sine.simulator.SineWave.Label;
import io.flinkblueprints.testing.SavepointStates;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shaded jar's second job against the services and the cluster of the sandbox. */
class SineAnomalyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BEFORE = 850;
    private static final int LENGTH = 1_000;

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.ofModule(Path.of(""), "tep-anomaly-sine");

    @Test
    void scoresAsOneForestByItselfWouldThroughBadRecordsASavepointAndAnotherParallelism()
            throws Exception {
        List<byte[]> messages = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        VectorForest forest = VectorForest.of(1, SineSettingsTest.settings(Map.of()).forest());
        SineWave wave = new SineWave(3);
        for (int n = 1; n <= LENGTH; n++) {
            wave.step();
            messages.add(wave.message());
            labels.add(wave.label());
            expected.add(forest.accept(new double[] {wave.value()}));
        }
        List<byte[]> poison = new ArrayList<>();
        for (String text : List.of("no reading today", "{\"series\":\"sine\",\"value\":NaN}")) {
            poison.add(text.getBytes(StandardCharsets.UTF_8));
        }

        Job job = sandbox.start();
        job.send("sine-ingest", messages.subList(0, 300), m -> "sine", m -> m);
        job.send("sine-ingest", poison, m -> "sine", m -> m);
        job.send("sine-ingest", messages.subList(300, BEFORE), m -> "sine", m -> m);
        job.await("sine-scores", BEFORE);
        assertThat(job.await("sine-dead-letters", poison.size())).hasSize(poison.size());
        String savepoint = job.stopWithSavepoint();
        assertThat(SavepointStates.of(Path.of(URI.create(savepoint)), uids()))
                .containsEntry("score-points", Set.of("model"));
        Job restored = sandbox.startFrom(savepoint, 1);
        restored.send("sine-ingest", messages.subList(BEFORE, LENGTH), m -> "sine", m -> m);
        List<JsonNode> scores = inOrder(restored.await("sine-scores", LENGTH));
        restored.stopWithSavepoint();

        assertThat(scores).hasSize(LENGTH);
        for (int n = 0; n < LENGTH; n++) {
            JsonNode score = scores.get(n);
            assertThat(score.get("sequence").asInt()).isEqualTo(n + 1);
            assertThat(score.get("score").asDouble(Double.NaN)).isEqualTo(expected.get(n));
        }
        int burst = labels.indexOf(Label.BURST);
        int stuck = labels.indexOf(Label.STUCK);
        assertThat(burst).as("before the savepoint").isLessThan(BEFORE);
        assertThat(stuck).as("after the savepoint").isGreaterThan(BEFORE);
        assertThat(scores.get(burst).get("anomaly").asBoolean()).isTrue();
        assertThat(scores.subList(stuck, stuck + 32))
                .anyMatch(score -> score.get("anomaly").asBoolean());
    }

    private static List<String> uids() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/sine-uids.txt"));
    }

    /** Records of one series can overtake each other on their way into the output. */
    private static List<JsonNode> inOrder(List<byte[]> records) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (byte[] record : records) {
            all.add(JSON.readTree(record));
        }
        all.sort(Comparator.comparing(score -> score.get("sequence").asLong()));
        return all;
    }
}
