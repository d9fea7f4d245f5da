// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

/**
 * The left matrix profile by its definition, O(H m) a point, over plain arrays: means and
 * deviations once a window, every distance by a loop over both windows. No constant windows.
 */
final class NaiveProfile {

    private final int window;
    private final double[] values;
    private final double[] means;
    private final double[] scales;

    NaiveProfile(int window, int history) {
        this.window = window;
        this.values = new double[history];
        this.means = new double[history];
        this.scales = new double[history];
    }

    /** Takes a whole history, oldest first. */
    void fill(double[] all) {
        System.arraycopy(all, 0, values, 0, values.length);
        for (int start = 0; start + window <= values.length; start++) {
            describe(start);
        }
    }

    /** Squared distance of the window that ends in this point from the nearest before it. */
    double accept(double value) {
        System.arraycopy(values, 1, values, 0, values.length - 1);
        System.arraycopy(means, 1, means, 0, means.length - 1);
        System.arraycopy(scales, 1, scales, 0, scales.length - 1);
        values[values.length - 1] = value;
        int query = values.length - window;
        describe(query);
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other <= query - window; other++) {
            double sum = 0;
            for (int k = 0; k < window; k++) {
                double d =
                        (values[query + k] - means[query]) * scales[query]
                                - (values[other + k] - means[other]) * scales[other];
                sum += d * d;
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    private void describe(int start) {
        double sum = 0;
        for (int k = 0; k < window; k++) {
            sum += values[start + k];
        }
        double mean = sum / window;
        double squares = 0;
        for (int k = 0; k < window; k++) {
            squares += (values[start + k] - mean) * (values[start + k] - mean);
        }
        means[start] = mean;
        scales[start] = 1 / Math.sqrt(squares / window);
    }
}
