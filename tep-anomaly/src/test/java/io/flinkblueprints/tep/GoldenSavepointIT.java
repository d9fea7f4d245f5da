// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.junit.SandboxExtension.Job;
import io.flinkblueprints.tep.GoldenSavepoint.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's job jar on the savepoints of earlier ones. */
@DisabledIfSystemProperty(
        named = "sandbox.services",
        matches = "docker",
        disabledReason = "the savepoints name sequence numbers of the sandbox's own server")
class GoldenSavepointIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final SandboxExtension sandbox =
            SandboxExtension.ofModule(Path.of("")).withoutStores("TimeSeries", "Archive");

    static List<GoldenSavepoint> goldens() throws IOException {
        return GoldenSavepoint.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void goesOnAsTheJobThatWroteItWouldHave(GoldenSavepoint golden) throws Exception {
        for (String plant : GoldenSavepoint.PLANTS) {
            List<String> fillers = Collections.nCopies(GoldenSavepoint.READ, "read before");
            sandbox.send(
                    "tep-ingest",
                    fillers,
                    filler -> plant,
                    filler -> filler.getBytes(StandardCharsets.UTF_8));
        }
        Job job = sandbox.startFrom(golden.location(), 1, golden.settings().toArray(String[]::new));
        List<Sample> samples = golden.samples();
        job.send("tep-ingest", samples, Sample::plant, Sample::message);
        List<JsonNode> records = json(job.await("tep-scores", samples.size()));

        Map<String, List<Double>> scores = new TreeMap<>();
        records.forEach(
                record ->
                        scores.put(
                                GoldenSavepoint.identityOf(record),
                                GoldenSavepoint.scoresIn(record)));
        assertThat(records).hasSize(samples.size());
        assertThat(scores).isEqualTo(golden.scores());
        if (golden.hasLearnedThresholds()) {
            assertThat(records)
                    .as("what the alarms had learned")
                    .allMatch(record -> record.get("threshold_continuous").isNumber())
                    .allMatch(record -> record.get("threshold_purge_gas").isNumber());
        }
        job.stopWithSavepoint();
        assertThat(json(job.await("tep-alarms", 1)))
                .anyMatch(GoldenSavepointIT::raisedByTheDisturbance);
        assertThat(job.await("tep-dead-letters", 0)).as("records read once more").isEmpty();
    }

    private static boolean raisedByTheDisturbance(JsonNode alarm) {
        return alarm.get("stage").asText().equals("continuous")
                && alarm.get("transition").asText().equals("RAISED")
                && alarm.get("sequence").asInt() >= GoldenSavepoint.DISTURBED;
    }

    private static List<JsonNode> json(List<byte[]> records) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (byte[] record : records) {
            all.add(JSON.readTree(record));
        }
        return all;
    }
}
