// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.cluster.SubmissionFailedException;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.testing.SavepointStates;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shaded jar against the services and the cluster of the sandbox. */
class LeftDiscordsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERIES = List.of("north", "south");
    private static final int BEFORE = 600;
    private static final int ALL = 900;
    private static final String[] SMALL = {
        "Detector.window=16", "Detector.history=400", "Points.lateness=2 s"
    };

    @RegisterExtension final SandboxExtension sandbox = SandboxExtension.ofModule(Path.of(""));

    @Test
    void judgesEveryPointOnceAndFindsTheAnomalyAfterBadRecordsAndASavepoint() throws Exception {
        Job job = sandbox.start(SMALL);
        send(job, 0, BEFORE);
        // Points wait for a second after the last, then all are out and these are late.
        job.await("discord-scores", SERIES.size() * BEFORE);
        List<String> poison =
                List.of(
                        "abc",
                        "{\"series\":\"north\",\"val",
                        Points.json("north", "2000-01-01T00:10:00Z", "NaN"),
                        Points.json("north", "2000-01-01T00:10:00Z", "-Infinity"),
                        Points.json("north", "2090-01-01T00:00:00Z", "1"),
                        Points.json("north", 5));
        job.send("discord-points", poison, text -> "north", LeftDiscordsIT::bytes);
        job.await("discord-dead-letters", poison.size());
        String savepoint = job.stopWithSavepoint();
        assertThat(SavepointStates.of(Path.of(URI.create(savepoint)), uids()))
                .isEqualTo(goldenStates());

        Job restored = sandbox.startFrom(savepoint, 1, SMALL);
        send(restored, BEFORE, ALL);
        List<JsonNode> scores = json(restored.await("discord-scores", SERIES.size() * ALL));
        restored.stopWithSavepoint();

        for (String series : SERIES) {
            List<JsonNode> own =
                    scores.stream().filter(s -> s.get("series").asText().equals(series)).toList();
            assertThat(own)
                    .extracting(score -> score.get("index").asInt())
                    .doesNotHaveDuplicates()
                    .hasSize(ALL);
            assertThat(own)
                    .filteredOn(score -> score.get("anomalyTag").asText().equals("IS_ANOMALY"))
                    .isNotEmpty()
                    .allMatch(score -> score.get("index").asInt() >= Points.FLAT_FROM)
                    .allMatch(score -> score.get("index").asInt() < Points.FLAT_TO + 16);
        }
        List<JsonNode> letters = json(restored.await("discord-dead-letters", poison.size()));
        assertThat(letters)
                .extracting(letter -> letter.get("reason").asText())
                .containsExactlyInAnyOrder(
                        "NOT_CSV", "NOT_JSON", "OUT_OF_RANGE", "OUT_OF_RANGE", "BAD_TIME", "LATE");
        assertThat(letters)
                .extracting(LeftDiscordsIT::original)
                .containsExactlyInAnyOrderElementsOf(poison);
    }

    @Test
    void splitsASeriesOverTwoWorkers() throws Exception {
        List<String> settings = new ArrayList<>(List.of(SMALL));
        settings.add("Detector.parts=2");
        Job job = sandbox.start(settings.toArray(new String[0]));
        send(job, 0, ALL);
        List<JsonNode> scores = json(job.await("discord-scores", SERIES.size() * ALL));
        job.stopWithSavepoint();
        assertThat(scores)
                .filteredOn(score -> score.get("anomalyTag").asText().equals("IS_ANOMALY"))
                .isNotEmpty()
                .allMatch(score -> score.get("index").asInt() >= Points.FLAT_FROM);
    }

    @Test
    void readsTheNumbersThatThePublicExampleSends() throws Exception {
        Job job = sandbox.start("Detector.window=4", "Detector.history=64", "Points.series=sine");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            numbers.add(String.valueOf(Math.sin(i * Math.PI / 5)));
        }
        job.send("discord-points", numbers, text -> "partitionkey", LeftDiscordsIT::bytes);
        List<JsonNode> scores = json(job.await("discord-scores", numbers.size()));
        job.stopWithSavepoint();
        assertThat(scores).allMatch(score -> score.get("series").asText().equals("sine"));
        assertThat(scores)
                .extracting(score -> score.get("input").asText())
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void refusesAWrongPropertyWithOneMessageForAllFaults() {
        assertThatThrownBy(() -> sandbox.start("Detector.windows=5", "Points.lateness=soon"))
                .isInstanceOfSatisfying(
                        SubmissionFailedException.class,
                        e ->
                                assertThat(e.thrownByMain().message())
                                        .contains(
                                                "2 faults in the application properties",
                                                "Detector.windows: unknown key; did you mean 'window'?",
                                                "Points.lateness = 'soon'")
                                        .doesNotContain("\tat "));
    }

    private static void send(Job job, int from, int to) throws Exception {
        for (String series : SERIES) {
            List<String> messages = new ArrayList<>();
            for (int n = from; n < to; n++) {
                messages.add(Points.json(series, n));
            }
            job.send("discord-points", messages, text -> series, LeftDiscordsIT::bytes);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

    private static String original(JsonNode letter) {
        return new String(
                Base64.getDecoder().decode(letter.get("bytes").asText()), StandardCharsets.UTF_8);
    }
}
