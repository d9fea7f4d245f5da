// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyStoppingProfileTest {

    /** Look-ahead as a share of what is possible. */
    @ParameterizedTest
    @CsvSource({
        "Z_NORMALISED, 0",
        "Z_NORMALISED, 0.3",
        "Z_NORMALISED, 1",
        "EUCLIDEAN, 0",
        "EUCLIDEAN, 0.5"
    })
    void findsTheSameDiscordsAsTheExactForm(Distance distance, double share) {
        for (int seed = 1; seed <= 20; seed++) {
            RandomSeries random = new RandomSeries(seed);
            ProfileParameters parameters = random.parameters(distance);
            double[] x = seed % 2 == 0 ? random.hard(1500, 0) : random.periodic(1500, 30);
            double[] exact = exact(parameters, x);
            int ahead = (int) (share * parameters.longestLag());
            for (double quantile : new double[] {0.5, 0.9, 0.99}) {
                double threshold = quantile(exact, quantile);
                EarlyStoppingProfile early = new EarlyStoppingProfile(parameters, threshold, ahead);
                assertSame(early, exact, x, threshold, ahead);
            }
        }
    }

    private static void assertSame(
            EarlyStoppingProfile early, double[] exact, double[] x, double threshold, int ahead) {
        for (int t = 0; t < x.length; t++) {
            double found = early.accept(x[t]);
            double expected = t < ahead ? Double.NaN : exact[t - ahead];
            if (Math.abs(expected - threshold) < 1e-6 * threshold) {
                continue;
            }
            assertThat(found > threshold)
                    .as("point %d: %s, exactly %s, threshold %s", t, found, expected, threshold)
                    .isEqualTo(expected > threshold);
            assertThat(Double.isNaN(found)).isEqualTo(Double.isNaN(expected));
            if (expected > threshold) {
                assertThat(Math.abs(found - expected)).isLessThan(1e-6 * expected);
            }
        }
    }

    @Test
    void looksAtFewPairsOfASeriesThatRepeatsItself() {
        double[] x = new RandomSeries(5).periodic(20_000, 40);
        ProfileParameters parameters = ProfileParameters.of(32, 5_000);
        EarlyStoppingProfile early = new EarlyStoppingProfile(parameters, 4, 0);
        for (double value : x) {
            early.accept(value);
        }
        assertThat(early.compared()).as("of some 4,900 each").isLessThan(100L * x.length);
    }

    @Test
    void needsFewerSearchesWithLookAhead() {
        double[] x = new RandomSeries(5).periodic(5_000, 40);
        ProfileParameters parameters = ProfileParameters.of(32, 2_000);
        EarlyStoppingProfile early = new EarlyStoppingProfile(parameters, 4, 400);
        int seenAhead = 0;
        for (double value : x) {
            long before = early.compared();
            early.accept(value);
            seenAhead += early.compared() == before ? 1 : 0;
        }
        assertThat(seenAhead).isGreaterThan(x.length / 2);
    }

    @Test
    void goesOnFromWhatItRemembers() {
        double[] x = new RandomSeries(9).periodic(3000, 40);
        ProfileParameters parameters = ProfileParameters.of(32, 900);
        EarlyStoppingProfile whole = new EarlyStoppingProfile(parameters, 3, 0);
        EarlyStoppingProfile restored = whole;
        for (int t = 0; t < x.length; t++) {
            if (t == 1700) {
                restored =
                        EarlyStoppingProfile.restored(
                                parameters, 3, t, whole.remembered(), whole.lastLag());
            }
            double expected = whole.accept(x[t]);
            assertThat(t < 1700 ? expected : restored.accept(x[t]))
                    .isEqualTo(Double.valueOf(expected));
            assertThat(restored.nearest()).isEqualTo(whole.nearest());
        }
    }

    @Test
    void refusesAThresholdOrALookAheadThatMakesNoSense() {
        ProfileParameters parameters = ProfileParameters.of(10, 40);
        assertThatThrownBy(() -> new EarlyStoppingProfile(parameters, Double.NaN, 0))
                .hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new EarlyStoppingProfile(parameters, 1, 31))
                .hasMessageContaining("from 0 to 30");
    }

    private static double[] exact(ProfileParameters parameters, double[] x) {
        LeftMatrixProfile profile = new LeftMatrixProfile(parameters);
        return Arrays.stream(x).map(profile::accept).toArray();
    }

    private static double quantile(double[] distances, double share) {
        double[] sorted = Arrays.stream(distances).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
