// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.model.PlantSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleParserTest {

    private static final String GOOD = Samples.json(Samples.sample("plant-7", 12));
    private static final SampleParser PARSER =
            new SampleParser(
                    EventTimeBounds.between(
                            Instant.parse("1990-01-01T00:00:00Z"), Duration.ofDays(1)));

    @Test
    void readsWhatThePlantMeasured() throws RecordRejectedException {
        assertThat(parse(GOOD)).isEqualTo(Samples.sample("plant-7", 12));
    }

    @Test
    void doesNotCareInWhichOrderTheFieldsStand() throws RecordRejectedException {
        List<String> fields =
                new ArrayList<>(Arrays.asList(GOOD.substring(1, GOOD.length() - 1).split(",")));
        Collections.reverse(fields);
        assertThat(parse("{" + String.join(",", fields) + "}"))
                .isEqualTo(Samples.sample("plant-7", 12));
    }

    @Test
    void numbersTheMeasurementsAsThePaperDoes() throws RecordRejectedException {
        PlantSample sample = parse(GOOD.replaceAll("\"xmeas_7\":[^,]*", "\"xmeas_7\":2705.0"));
        assertThat(sample.xmeas[6]).isEqualTo(2705.0);
    }

    @Test
    void doesWithoutSequenceAndManipulatedVariables() throws RecordRejectedException {
        PlantSample sample =
                parse(
                        GOOD.replaceAll("\"sequence\":12,", "")
                                .replaceAll(",\"xmv_[0-9]+\":[0-9.]+", ""));
        assertThat(sample.sequence).isEqualTo(-1);
        assertThat(sample.xmv).hasSize(12).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\\{               | not json {       | NOT_JSON",
                "\"xmeas_5\":[^,]*, | ''               | MISSING_FIELD",
                "\"xmeas_5\":[^,]*  | \"xmeas_5\":null | MISSING_FIELD",
                "\"xmeas_5\":[^,]*  | \"xmeas_5\":\"warm\" | WRONG_TYPE",
                "\"xmeas_5\":[^,]*  | \"xmeas_5\":NaN  | OUT_OF_RANGE",
                "\"plantId\":[^,]*, | ''               | MISSING_FIELD",
                "\"plantId\":[^,]*  | \"plantId\":7    | WRONG_TYPE",
                "\"at\":\"[^\"]*\"  | \"at\":\"1970-01-01T00:00:00Z\" | BAD_TIME",
                "\"at\":\"[^\"]*\"  | \"at\":\"2090-01-01T00:00:00Z\" | BAD_TIME",
                "\"at\":\"[^\"]*\"  | \"at\":\"tomorrow\" | BAD_TIME",
                "\"sequence\":12    | \"sequence\":1.5 | WRONG_TYPE",
                "\"xmv_3\":[^,]*    | \"xmv_3\":\"shut\" | WRONG_TYPE"
            })
    void rejectsEachKindOfPoison(String part, String poison, RejectionReason reason) {
        String message = GOOD.replaceFirst(part, poison == null ? "" : poison);
        assertThat(message).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> parse(message))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void readsThePublicExamplesOwnMessageOneNumberUp() throws RecordRejectedException {
        String message = "{\"xmeas_1\":3649.7,\"xmeas_2\":4451.3,\"xmeas_3\":9.22";
        for (int i = 4; i <= 53; i++) {
            message += ",\"xmeas_" + i + "\":" + i;
        }
        PlantSample sample =
                new ShiftedSampleParser("north").parse(Samples.record(message + "}", 1));
        assertThat(sample.plantId).isEqualTo("north");
        assertThat(sample.at).isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        assertThat(sample.xmeas)
                .hasSize(41)
                .startsWith(Double.NaN, 3649.7, 4451.3, 9.22, 4)
                .endsWith(39, 40);
        assertThat(sample.xmv).containsExactly(41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52);
    }

    private static PlantSample parse(String message) throws RecordRejectedException {
        return PARSER.parse(Samples.record(message, 1));
    }
}
