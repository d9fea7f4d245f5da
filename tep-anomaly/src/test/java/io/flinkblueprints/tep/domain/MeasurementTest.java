// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.domain.Measurement.Kind;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void numbersAreThoseOfThePaper() {
        assertThat(Measurement.all()).hasSize(41);
        assertThat(Measurement.of(1)).isEqualTo(Measurement.A_FEED);
        assertThat(Measurement.of(7)).isEqualTo(Measurement.REACTOR_PRESSURE);
        assertThat(Measurement.of(9)).isEqualTo(Measurement.REACTOR_TEMPERATURE);
        assertThat(Measurement.of(22)).isEqualTo(Measurement.SEPARATOR_COOLING_WATER_TEMPERATURE);
        assertThat(Measurement.of(30)).isEqualTo(Measurement.PURGE_B);
        assertThat(Measurement.of(41)).isEqualTo(Measurement.PRODUCT_H);
    }

    @Test
    void fieldNamesCarryTheNumber() {
        assertThat(Measurement.all())
                .allSatisfy(
                        measurement -> {
                            assertThat(Measurement.of(measurement.number())).isEqualTo(measurement);
                            assertThat(measurement.index()).isEqualTo(measurement.number() - 1);
                            assertThat(measurement.fieldName())
                                    .isEqualTo("xmeas_" + measurement.number());
                        });
    }

    @Test
    void kindsDivideTheNumbersInOrder() {
        assertThat(Kind.CONTINUOUS.measurements())
                .hasSize(22)
                .first()
                .isEqualTo(Measurement.A_FEED);
        assertThat(Kind.REACTOR_FEED_ANALYSIS.measurements())
                .hasSize(6)
                .first()
                .isEqualTo(Measurement.REACTOR_FEED_A);
        assertThat(Kind.PURGE_ANALYSIS.measurements())
                .hasSize(8)
                .first()
                .isEqualTo(Measurement.PURGE_A);
        assertThat(Kind.PRODUCT_ANALYSIS.measurements())
                .hasSize(5)
                .first()
                .isEqualTo(Measurement.PRODUCT_D);
        assertThat(Measurement.PRODUCT_H.kind()).isEqualTo(Kind.PRODUCT_ANALYSIS);
    }

    @Test
    void manipulatedVariablesAreNumberedAlike() {
        assertThat(ManipulatedVariable.all())
                .hasSize(12)
                .allSatisfy(
                        variable -> {
                            assertThat(ManipulatedVariable.of(variable.number()))
                                    .isEqualTo(variable);
                            assertThat(variable.index()).isEqualTo(variable.number() - 1);
                            assertThat(variable.fieldName()).isEqualTo("xmv_" + variable.number());
                            assertThat(variable.unit()).isEqualTo("%");
                        });
        assertThat(ManipulatedVariable.of(10))
                .isEqualTo(ManipulatedVariable.REACTOR_COOLING_WATER_FLOW);
    }
}
