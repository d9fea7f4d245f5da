// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.model.StorePoint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineProtocolTest {

    @Test
    void namesTableAndPlantAndValuesAndTime() {
        assertThat(
                        LineProtocol.line(
                                StorePoints.scored("plant-1", 946684836000L, 5, 0.5, 1e-7, 3, 4)))
                .isEqualTo(
                        "stage_scores,plant=plant-1 score_reactor_feed=0.5,score_purge_gas=1.0E-7,"
                                + "score_product=3.0,score_continuous=4.0,sequence=5i 946684836000");
    }

    @Test
    void hasAllMeasurementsByName() {
        assertThat(LineProtocol.line(StorePoints.measured("plant-1", 1)))
                .startsWith("plant_measurements,plant=plant-1 a_feed=0.2")
                .contains(",reactor_pressure=27", ",product_h=", ",xmv_d_feed_flow=1.0,")
                .endsWith(",xmv_agitator_speed=12.0,sequence=1i 946684836000");
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        assertThat(
                        LineProtocol.line(
                                StorePoints.scored(
                                        "p",
                                        7,
                                        -1,
                                        Double.NaN,
                                        1,
                                        Double.POSITIVE_INFINITY,
                                        Double.NEGATIVE_INFINITY)))
                .isEqualTo("stage_scores,plant=p score_purge_gas=1.0 7");
    }

    @Test
    void takesANumberOfASampleForAValue() {
        double[] warmingUp = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertThat(LineProtocol.line(StorePoints.scored("p", 7, 0, warmingUp)))
                .isEqualTo("stage_scores,plant=p sequence=0i 7");
        assertThat(StorePoints.scored("p", 7, 0, warmingUp).hasValues()).isTrue();
        assertThat(StorePoints.scored("p", 7, -1, warmingUp).hasValues()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "plant 1, plant\\ 1",
                "\"a,b=c\", \"a\\,b\\=c\"",
                "back\\slash, back\\\\slash",
                "ends\\, ends\\\\",
                "Übung-é, Übung-é",
                "'quoted', 'quoted'"
            })
    void escapesWhatSeparatesPartsOfALine(String plant, String written) {
        assertThat(LineProtocol.tagValue(plant)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nstage_scores,plant=b x=1 1", "a\r\nb", "\n"})
    void staysOneLineWhateverAPlantIsCalled(String plant) {
        assertThat(LineProtocol.line(StorePoints.scored(plant, 7, 1, 1, 2, 3, 4)).lines())
                .hasSize(1);
    }

    @Test
    void boundsTheLengthOfALineWithoutWritingIt() {
        StorePoint widest = StorePoints.measured(",=\\ü€\n".repeat(50), 1);
        Arrays.fill(widest.values, -1.2345678901234567E-300);
        widest.sequence = Long.MAX_VALUE;
        widest.at = Long.MIN_VALUE;
        long bytes = LineProtocol.line(widest).getBytes(StandardCharsets.UTF_8).length;
        assertThat(LineProtocol.longest(widest)).isBetween(bytes, 2 * bytes);
    }
}
