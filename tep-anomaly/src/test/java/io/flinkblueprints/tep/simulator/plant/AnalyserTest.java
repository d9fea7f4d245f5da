// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.domain.Measurement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnalyserTest {

    private final Analyser analyser =
            new Analyser(Measurement.PRODUCT_D, Measurement.PRODUCT_H, 0.25);
    private final Noise silence = new Noise(new RandomNumbers(1), 0);
    private final double[] shown = new double[Measurement.COUNT];

    @Test
    void showsWhatWasTrueOnePeriodBefore() {
        analyser.restart(truth(1), shown);
        assertThat(shownAt(0.24, truth(2))).containsOnly(1);
        assertThat(shownAt(0.25, truth(3))).containsOnly(1);
        assertThat(shownAt(0.49, truth(4))).containsOnly(1);
        assertThat(shownAt(0.50, truth(5))).containsOnly(3);
        assertThat(shownAt(0.75, truth(6))).containsOnly(5);
    }

    @Test
    void leavesOtherMeasurementsAlone() {
        analyser.restart(truth(1), shown);
        assertThat(Arrays.copyOf(shown, 36)).containsOnly(0);
    }

    private double[] shownAt(double hours, double[] truth) {
        analyser.sample(hours, truth, shown, silence);
        return Arrays.copyOfRange(shown, 36, 41);
    }

    private static double[] truth(double value) {
        double[] truth = new double[Measurement.COUNT];
        Arrays.fill(truth, value);
        return truth;
    }
}
