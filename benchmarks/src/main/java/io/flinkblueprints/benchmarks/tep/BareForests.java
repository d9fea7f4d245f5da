// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.Arrays;

/**
 * The library alone: a forest for each of the job's four stages, which scores and learns its
 * measurements as they are, each time they change. No whitening, no alarms, no Flink.
 */
final class BareForests {

    private static final int[][] RANGES = {{23, 28}, {29, 36}, {37, 41}, {1, 22}};

    private final RandomCutForest[] forests;
    private final double[][] last = new double[RANGES.length][];

    /**
     * Forests of 50 trees.
     *
     * @param sampleSize points of each tree
     */
    BareForests(int sampleSize) {
        forests =
                Arrays.stream(RANGES)
                        .map(range -> forest(range[1] - range[0] + 1, sampleSize))
                        .toArray(RandomCutForest[]::new);
    }

    /** Scores a sample of 41 measurements, then learns it; the sum of the new scores. */
    double accept(double[] xmeas) {
        double sum = 0;
        for (int i = 0; i < RANGES.length; i++) {
            double[] values = Arrays.copyOfRange(xmeas, RANGES[i][0] - 1, RANGES[i][1]);
            if (!Arrays.equals(values, last[i])) {
                sum += forests[i].getAnomalyScore(values);
                forests[i].update(values);
                last[i] = values;
            }
        }
        return sum;
    }

    private static RandomCutForest forest(int dimensions, int sampleSize) {
        return RandomCutForest.builder()
                .dimensions(dimensions)
                .numberOfTrees(50)
                .sampleSize(sampleSize)
                .outputAfter(64)
                .timeDecay(0.1 / sampleSize)
                .randomSeed(42)
                .parallelExecutionEnabled(false)
                .build();
    }
}
