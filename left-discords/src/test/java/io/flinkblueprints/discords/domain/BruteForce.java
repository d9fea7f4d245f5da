// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;

/** The definition, computed pair by pair: O(H m) a point, and nothing else to get wrong. */
public final class BruteForce {

    private BruteForce() {}

    /** Squared distance of the window that ends in a point; NaN if it has none. */
    public static double squaredDistance(double[] x, int t, ProfileParameters p) {
        int q = t - p.window() + 1;
        double least = Double.NaN;
        if (q < 0 || !isUsable(x, q, p.window())) {
            return Double.NaN;
        }
        for (int j = Math.max(0, t + 1 - p.history()); j <= q - p.exclusion(); j++) {
            if (isUsable(x, j, p.window())) {
                double squared = squaredDistance(x, q, j, p);
                least = squared >= least ? least : squared;
            }
        }
        return least;
    }

    /** Squared distance of two windows. */
    static double squaredDistance(double[] x, int q, int j, ProfileParameters p) {
        int m = p.window();
        double sum = 0;
        if (p.distance() == Distance.EUCLIDEAN) {
            for (int k = 0; k < m; k++) {
                sum += (x[q + k] - x[j + k]) * (x[q + k] - x[j + k]);
            }
            return sum;
        }
        if (isConstant(x, q, m) || isConstant(x, j, m)) {
            return isConstant(x, q, m) && isConstant(x, j, m) ? 0 : m;
        }
        double meanQ = mean(x, q, m);
        double meanJ = mean(x, j, m);
        double sdQ = Math.sqrt(spread(x, q, m) / m);
        double sdJ = Math.sqrt(spread(x, j, m) / m);
        for (int k = 0; k < m; k++) {
            double difference = (x[q + k] - meanQ) / sdQ - (x[j + k] - meanJ) / sdJ;
            sum += difference * difference;
        }
        return sum;
    }

    /** Fails unless a distance is right, as exactly as is promised. */
    public static void assertRight(double distance, double[] x, int t, ProfileParameters p) {
        double expected = squaredDistance(x, t, p);
        if (Double.isNaN(expected) || Double.isNaN(distance)) {
            assertThat(distance).as("%s at point %d", p, t).isNaN();
            assertThat(expected).as("%s at point %d has a distance", p, t).isNaN();
            return;
        }
        assertThat(Math.abs(distance * distance - expected))
                .as("%s at point %d: %s squared, expected %s", p, t, distance, expected)
                .isLessThanOrEqualTo(tolerance(expected, x, t, p));
    }

    static double tolerance(double squared, double[] x, int t, ProfileParameters p) {
        double scale = 2.0 * p.window();
        if (p.distance() == Distance.EUCLIDEAN) {
            scale = Math.max(squared, 2 * spread(x, t - p.window() + 1, p.window()));
        }
        return 1e-9 * scale;
    }

    /** Sum of the squared deviations from the mean. */
    private static double spread(double[] x, int q, int m) {
        double mean = mean(x, q, m);
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += (x[q + k] - mean) * (x[q + k] - mean);
        }
        return sum;
    }

    private static double mean(double[] x, int q, int m) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += x[q + k] - x[q];
        }
        return x[q] + sum / m;
    }

    private static boolean isConstant(double[] x, int q, int m) {
        for (int k = 1; k < m; k++) {
            if (x[q + k] != x[q]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUsable(double[] x, int q, int m) {
        for (int k = 0; k < m; k++) {
            if (!PointHistory.isUsable(x[q + k])) {
                return false;
            }
        }
        return true;
    }
}
