// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageState;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The page reads names and units from a file; this holds the file equal to the enums. */
class PageNamesTest {

    @Test
    void describesEveryMeasurementAsTheJobDoes() throws IOException {
        assertThat(measurements())
                .extracting(
                        each -> each.get("number").intValue(),
                        each -> each.get("field").textValue(),
                        each -> each.get("name").textValue(),
                        each -> each.get("unit").textValue(),
                        each -> each.get("baseCase").doubleValue())
                .containsExactlyElementsOf(
                        Measurement.all().stream()
                                .map(
                                        each ->
                                                tuple(
                                                        each.number(),
                                                        each.fieldName(),
                                                        each.label(),
                                                        each.unit(),
                                                        each.baseValue()))
                                .toList());
    }

    @Test
    void describesEveryDisturbanceAsThePlantDoes() throws IOException {
        assertThat(new ObjectMapper().readTree(text("disturbances.json")))
                .extracting(
                        each -> each.get("number").intValue(),
                        each -> each.get("description").textValue(),
                        each -> each.get("type").textValue())
                .containsExactlyElementsOf(
                        Disturbance.all().stream()
                                .map(
                                        each ->
                                                tuple(
                                                        each.number(),
                                                        each.description(),
                                                        each.type()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', ' ')))
                                .toList());
    }

    @Test
    void groupsMeasurementsByTheJobsStages() throws IOException {
        Map<String, List<Measurement.Kind>> kinds =
                measurements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.get("group").textValue(),
                                        Collectors.mapping(
                                                each ->
                                                        Measurement.of(
                                                                        each.get("number")
                                                                                .intValue())
                                                                .kind(),
                                                Collectors.toList())));

        for (Stage stage : Stage.values()) {
            assertThat(kinds.get(stage.id())).hasSize(stage.dimensions());
            assertThat(kinds.get(stage.id()).stream().distinct()).hasSize(1);
        }
    }

    @Test
    void knowsEveryStage() throws IOException {
        List<String> keys =
                Pattern.compile("key: \"(\\w+)\"")
                        .matcher(text("stage-names.js"))
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).map(Stage::id).toList());
    }

    @Test
    void knowsEveryStateOfAStage() throws IOException {
        String card = text("stage-card.js");
        assertThat(StageState.values())
                .allMatch(state -> card.contains("  " + state.name() + ": ["));
    }

    private static List<JsonNode> measurements() throws IOException {
        JsonNode file = new ObjectMapper().readTree(text("measurements.json"));
        return StreamSupport.stream(file.spliterator(), false).toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream bytes = PageNamesTest.class.getResourceAsStream("/page/" + file)) {
            assertThat(bytes).as(file).isNotNull();
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }
}
