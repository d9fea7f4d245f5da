// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * The loops that a point's time is spent in. Each is one counted loop without branches or calls,
 * and the first two with one index for all arrays, so that C2 vectorises them.
 */
final class Kernels {

    private Kernels() {}

    /**
     * Brings covariances up to date (cov += df_q dg_j + df_j dg_q) and keeps, for each index, the
     * greatest correlation seen in any block, times the constant factor 1 / weight of the query.
     */
    static void correlate(
            double[] covariance,
            double[] halfStep,
            double[] centredSum,
            double[] weight,
            double[] best,
            int from,
            int to,
            double queryStep,
            double querySum) {
        for (int i = from; i < to; i++) {
            double c = covariance[i] + queryStep * centredSum[i] + halfStep[i] * querySum;
            covariance[i] = c;
            best[i] = Math.max(best[i], c * weight[i]);
        }
    }

    /**
     * The same for values that are not normalised: keeps the greatest 2 cov - m sd_j^2 - m (mu_q -
     * mu_j)^2, which is m sd_q^2 minus the squared distance.
     */
    static void compare(
            double[] covariance,
            double[] halfStep,
            double[] centredSum,
            double[] weight,
            double[] mean,
            double[] best,
            int from,
            int to,
            double queryStep,
            double querySum,
            double queryMean,
            double window) {
        for (int i = from; i < to; i++) {
            double c = covariance[i] + queryStep * centredSum[i] + halfStep[i] * querySum;
            double shift = queryMean - mean[i];
            covariance[i] = c;
            best[i] = Math.max(best[i], c + c - weight[i] - window * shift * shift);
        }
    }

    /** The first index of the greatest value; 0 if there is no number. */
    static int indexOfGreatest(double[] values) {
        int at = 0;
        double greatest = values[0];
        for (int i = 1; i < values.length; i++) {
            if (values[i] > greatest) {
                greatest = values[i];
                at = i;
            }
        }
        return at;
    }

    /** Sum of n values from an offset on. Four sums, since one would wait for itself. */
    static double sum(double[] x, int at, int n, double centre) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            a += x[at + i] - centre;
            b += x[at + i + 1] - centre;
            c += x[at + i + 2] - centre;
            d += x[at + i + 3] - centre;
        }
        for (; i < n; i++) {
            a += x[at + i] - centre;
        }
        return a + b + (c + d);
    }

    /** Sum of the products of two windows' deviations from a centre each. */
    static double product(double[] x, int at, double centre, int other, double centreOther, int n) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            a += (x[at + i] - centre) * (x[other + i] - centreOther);
            b += (x[at + i + 1] - centre) * (x[other + i + 1] - centreOther);
            c += (x[at + i + 2] - centre) * (x[other + i + 2] - centreOther);
            d += (x[at + i + 3] - centre) * (x[other + i + 3] - centreOther);
        }
        for (; i < n; i++) {
            a += (x[at + i] - centre) * (x[other + i] - centreOther);
        }
        return a + b + (c + d);
    }

    /**
     * Sum of the squared differences of two windows, each shifted to a centre and scaled; stops
     * where it exceeds a limit, and is then above the limit but no more than that.
     */
    static double squaredDistance(
            double[] x,
            int at,
            double centre,
            double scale,
            int other,
            double centreOther,
            double scaleOther,
            int n,
            double limit) {
        double sum = 0;
        for (int i = 0; i < n && sum <= limit; ) {
            double a = 0;
            double b = 0;
            for (int end = Math.min(n, i + STRIDE); i < end; i += 2) {
                double d = (x[at + i] - centre) * scale - (x[other + i] - centreOther) * scaleOther;
                a += d * d;
                if (i + 1 < end) {
                    d =
                            (x[at + i + 1] - centre) * scale
                                    - (x[other + i + 1] - centreOther) * scaleOther;
                    b += d * d;
                }
            }
            sum += a + b;
        }
        return sum;
    }

    /** Values between two looks at the limit. */
    private static final int STRIDE = 16;
}
