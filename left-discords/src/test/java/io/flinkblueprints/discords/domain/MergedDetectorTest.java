// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergedDetectorTest {

    private static final ProfileParameters PROFILE = ProfileParameters.of(12, 300);
    private static final ThresholdParameters THRESHOLD =
            ThresholdParameters.learned(ThresholdRule.MEDIAN, 6, 50, 200);
    private static final int PARTS = 3;

    private final List<double[]> results = new ArrayList<>();
    private final Detector.Results keep =
            (index, at, input, distance, nearest, limit) ->
                    results.add(new double[] {index, at, input, distance, limit});

    /** Parts take turns at random and are restored from bytes in the middle. */
    @Test
    void saysWhatOneWorkerSaysHoweverFarPartsRunAhead() {
        double[] x = new RandomSeries(8).periodic(1500, 15);
        PartProfile[] parts = new PartProfile[PARTS];
        int[] next = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new PartProfile(PROFILE, i, PARTS);
        }
        MergedDetector merged = new MergedDetector(PARTS, THRESHOLD);
        Random random = new Random(5);
        for (int step = 0; results.size() < x.length; step++) {
            int p = random.nextInt(PARTS);
            int t = next[p];
            if (t < x.length) {
                double found = parts[p].accept(t, t, x[t]);
                merged.add(p, t, t, x[t], found, parts[p].nearest());
                next[p]++;
            }
            merged.release(keep);
            if (step % 700 == 699) {
                merged = MergedDetector.of(merged.toBytes(), PARTS, THRESHOLD);
                parts[p] = PartProfile.of(parts[p].toBytes(), PROFILE, PARTS);
            }
        }
        assertSameAsOneWorker(x);
    }

    @Test
    void beginsAnewWithASeriesThatWasForgotten() {
        double[] x = new RandomSeries(8).periodic(400, 15);
        PartProfile part = new PartProfile(PROFILE, 0, 1);
        MergedDetector merged = new MergedDetector(1, THRESHOLD);
        for (int round = 0; round < 2; round++) {
            results.clear();
            for (int t = 0; t < x.length; t++) {
                merged.add(0, t, t, x[t], part.accept(t, t, x[t]), part.nearest());
            }
            merged.release(keep);
            assertSameAsOneWorker(x);
        }
    }

    private void assertSameAsOneWorker(double[] x) {
        List<double[]> together = List.copyOf(results);
        results.clear();
        Detector whole = Detector.of("whole", DetectorParameters.of(PROFILE, THRESHOLD));
        for (int t = 0; t < x.length; t++) {
            whole.add(t, x[t]);
            whole.release(keep);
        }
        assertThat(together).hasSameSizeAs(results);
        for (int t = 0; t < x.length; t++) {
            assertThat(together.get(t)).containsExactly(results.get(t), within(1e-9));
        }
    }
}
