// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The profile beside brute force by another hand, on real series. {@link LeftMatrixProfileTest} has
 * the same check on series that it makes.
 */
class OracleTest {

    private static final String BLEEDING = "ucr_136_UCR_Anomaly_InternalBleeding17_1600_3198_3309";

    @ParameterizedTest
    @CsvSource({
        "nab_nyc_taxi, 48, 2016",
        "nab_art_daily_flatmiddle, 72, 2016",
        "nab_art_daily_perfect_square_wave, 60, 1024",
        "nab_ec2_request_latency, 64, 1024",
        BLEEDING + ", 160, 1920"
    })
    void equalsTheOracles(String name, int window, int history) {
        double[] x = ReferenceSeries.series(name, "value");
        ProfileParameters bounded = ProfileParameters.of(window, history);
        ProfileParameters all = ProfileParameters.of(window, x.length);
        double[] ofBounded = ReferenceSeries.oracle(name, window, history, "left_mp_h");
        double[] ofAll = ReferenceSeries.oracle(name, window, history, "left_mp");
        double[] ofQuarter = ReferenceSeries.oracle(name, window, history, "left_mp_q");
        double[] ofValues = ReferenceSeries.oracle(name, window, history, "left_ed");
        assertEqual(x, bounded, ofBounded);
        assertEqual(x, all, ofAll);
        assertEqual(x, all.withExclusion((window + 3) / 4 + 1), ofQuarter);
        assertEqual(x, all.withDistance(Distance.EUCLIDEAN), ofValues);
    }

    private static void assertEqual(double[] x, ProfileParameters parameters, double[] expected) {
        LeftMatrixProfile profile = new LeftMatrixProfile(parameters);
        int compared = 0;
        for (int t = 0; t < x.length; t++) {
            double found = profile.accept(x[t]);
            int start = t - parameters.window() + 1;
            if (start < 0 || Double.isInfinite(expected[start])) {
                assertThat(found).isNaN();
                continue;
            }
            // The files have twelve digits.
            double square = expected[start] * expected[start];
            double tolerance = 1e-9 * Math.max(2 * parameters.window(), square);
            assertThat(Math.abs(found * found - square))
                    .as("%s at point %d", parameters, t)
                    .isLessThanOrEqualTo(tolerance);
            compared++;
        }
        assertThat(compared).isGreaterThan(x.length - 3 * parameters.window());
    }

    @Test
    void findsTheInternalBleedingAsTopDiscord() {
        assertThat(top(BLEEDING, ProfileParameters.of(160, 1920))).isEqualTo(3149);
        assertThat(top(BLEEDING, ProfileParameters.of(160, 7500))).isEqualTo(3149);
    }

    @Test
    void findsTheFlatDayByItsValues() {
        ProfileParameters parameters =
                ProfileParameters.of(72, 4032).withDistance(Distance.EUCLIDEAN);
        assertThat(top("nab_art_daily_flatmiddle", parameters)).isEqualTo(2880);
    }

    /** Start of the window with the greatest distance, the first 8 windows apart. */
    private static int top(String name, ProfileParameters parameters) {
        LeftMatrixProfile profile = new LeftMatrixProfile(parameters);
        double[] x = ReferenceSeries.series(name, "value");
        double greatest = 0;
        int top = -1;
        for (int t = 0; t < x.length; t++) {
            double found = profile.accept(x[t]);
            int start = t - parameters.window() + 1;
            if (start >= 8 * parameters.window() && found > greatest) {
                greatest = found;
                top = start;
            }
        }
        return top;
    }
}
