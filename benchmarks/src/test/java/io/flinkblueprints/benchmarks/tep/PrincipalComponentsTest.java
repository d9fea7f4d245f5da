// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    private final List<double[]> rows = rows();
    private final PrincipalComponents components = PrincipalComponents.of(rows);

    @Test
    void t2HasTheMeanOfItsOneComponentAndSpeThatOfTheOthersVariance() {
        assertThat(mean(components::t2)).isCloseTo(1, within(0.001));
        assertThat(mean(components::spe)).as("3 - (1 + correlation)").isCloseTo(1.2, within(0.05));
    }

    @Test
    void t2SeesWhatGoesFarTogetherAndSpeWhatNoLongerGoesTogether() {
        double[] together = {100 + 4 * 3, 4 * 0.5, 0};
        double[] apart = {100 + 4 * 3, -4 * 0.5, 0};
        assertThat(components.t2(together)).isGreaterThan(12);
        assertThat(components.spe(together)).isLessThan(0.5);
        assertThat(components.t2(apart)).isLessThan(0.5);
        assertThat(components.spe(apart)).isGreaterThan(20);
    }

    @Test
    void bothTogetherAreTheWholeDistanceFromTheMean() {
        double largest = 1 + Math.sqrt(0.64);
        for (double[] row : rows.subList(0, 100)) {
            double whole =
                    Math.pow((row[0] - 100) / 3, 2) + Math.pow(row[1] / 0.5, 2) + row[2] * row[2];
            assertThat(components.spe(row) + largest * components.t2(row))
                    .isCloseTo(whole, within(0.1 + 0.1 * whole));
        }
    }

    private double mean(ToDoubleFunction<double[]> statistic) {
        return rows.stream().mapToDouble(statistic).average().orElseThrow();
    }

    /** About 100, 0 and 0, with deviations 3, 0.5 and 1; the first two correlated by 0.8. */
    private static List<double[]> rows() {
        Random random = new Random(7);
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < 20_000; n++) {
            double common = random.nextGaussian();
            double second = 0.8 * common + 0.6 * random.nextGaussian();
            rows.add(new double[] {100 + 3 * common, 0.5 * second, random.nextGaussian()});
        }
        return rows;
    }
}
