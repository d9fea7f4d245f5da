// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkblueprints.discords.domain.LeftMatrixProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What ours is held against does what is said of it. */
class PeersTest {

    /** The point at which the example's distances begin to be more than 0: its ring is full. */
    @Test
    void theExampleSaysZeroUntilItsRingIsFull() {
        PublishedDetector detector = new PublishedDetector(8);
        Random random = new Random(1);
        int first = -1;
        for (int i = 0; i < 600 && first < 0; i++) {
            detector.accept(random.nextGaussian());
            first = detector.distance() > 0 ? i : -1;
        }
        assertThat(first).isEqualTo(64 * 8 - 1);
    }

    @Test
    void theExampleFindsAbout100Of333SpikesOfItsOwnData() {
        LabelledSeries series = LabelledSeries.example(2, 10_000, 1);
        PublishedDetector detector = new PublishedDetector(2);
        boolean[] alarms = new boolean[series.values().length];
        for (int i = 0; i < alarms.length; i++) {
            alarms[i] = detector.accept(series.values()[i]);
        }
        Outcome outcome = Outcome.of(series, alarms, 0);
        assertThat(outcome.events()).isEqualTo(333);
        assertThat(outcome.found()).isBetween(70, 140);
    }

    @Test
    void bruteForceGivesTheSameDistances() {
        double[] x = ProfileBenchmark.values(1500, 3);
        NaiveProfile naive = new NaiveProfile(100, 1000);
        LeftMatrixProfile profile = new LeftMatrixProfile(ProfileParameters.of(100, 1000));
        double[] full = new double[1000];
        System.arraycopy(x, 0, full, 0, 1000);
        naive.fill(full);
        for (int i = 0; i < x.length; i++) {
            double distance = profile.accept(x[i]);
            if (i >= 1000) {
                assertThat(distance * distance).isCloseTo(naive.accept(x[i]), within(1e-9));
            }
        }
    }

    @Test
    void anAlarmCountsForTheLabelThatItsWindowReaches() {
        boolean[] labels = new boolean[40];
        boolean[] alarms = new boolean[40];
        labels[10] = true;
        labels[11] = true;
        alarms[14] = true;
        labels[30] = true;
        alarms[20] = true;
        alarms[21] = true;
        LabelledSeries series = new LabelledSeries("hand-made", 4, new double[40], labels);
        Outcome outcome = Outcome.of(series, alarms, 0);
        assertThat(outcome.events()).isEqualTo(2);
        assertThat(outcome.found()).isEqualTo(1);
        assertThat(outcome.delay()).isEqualTo(4);
        assertThat(outcome.falseRuns()).isEqualTo(1);
        assertThat(outcome.precision()).isEqualTo(0.5);
    }
}
