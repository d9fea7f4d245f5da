// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Arrays;

/**
 * The covariances of the newest window with its candidates, each followed from point to point along
 * its lag, O(1) a lag.
 *
 * <p>With each point one lag is computed anew, so none carries rounding errors of more points than
 * there are lags. At a {@link Lulls lull} all are; and each is again when its candidate comes by
 * one.
 */
final class Covariances {

    private final boolean isEuclidean;
    private final int length;
    private final LagRange lags;
    private final PointHistory points;
    private final NewestWindow query;
    private final WindowBlocks windows;
    private final Lulls lulls = new Lulls();
    private final double[] best = new double[WindowBlocks.SIZE];

    private boolean isLull;
    private int refreshed;
    private long[] refreshing = new long[8];
    private int selected;

    Covariances(
            ProfileParameters parameters,
            LagRange lags,
            PointHistory points,
            NewestWindow query,
            WindowBlocks windows) {
        this.isEuclidean = parameters.distance() == Distance.EUCLIDEAN;
        this.length = parameters.window();
        this.lags = lags;
        this.points = points;
        this.query = query;
        this.windows = windows;
        this.refreshed = lags.first();
    }

    /** Keeps what the newest window is compared by, now and as a candidate. */
    void describe() {
        int block = windows.block(query.start());
        int i = WindowBlocks.index(query.start());
        windows.halfStep[block][i] = query.halfStep();
        windows.centredSum[block][i] = query.centredSum();
        windows.mean[block][i] = query.mean();
        windows.weight[block][i] = weight();
        isLull = lulls.moveOn(query);
    }

    /** The newest window's own, as {@link WindowBlocks#weight} has it. */
    double weight() {
        if (isEuclidean) {
            return query.kind() == WindowKind.UNUSABLE
                    ? Double.POSITIVE_INFINITY
                    : length * query.deviation() * query.deviation();
        }
        return query.kind() == WindowKind.VARYING ? 1 / (query.deviation() * Math.sqrt(length)) : 0;
    }

    /**
     * Every covariance with a constant is 0, exactly.
     *
     * @return as {@link #moveOn}
     */
    double moveOnToConstant(long first, long last) {
        for (long j = first; j <= last; j = WindowBlocks.endOfBlock(j)) {
            int from = WindowBlocks.index(j);
            int to = from + (int) (Math.min(WindowBlocks.endOfBlock(j), last + 1) - j);
            Arrays.fill(windows.covariance[windows.block(j)], from, to, 0);
        }
        return pass(first, last, 0, 0);
    }

    /**
     * Brings all covariances to the newest window.
     *
     * @param oldest the oldest window of the series, or the oldest that was restored
     * @return the closeness of the nearest, negative infinity if there is no candidate
     */
    double moveOn(long first, long last, long oldest) {
        if (isLull) {
            return computeAll(first, last);
        }
        boolean hasNewLag = first == oldest && query.start() - first <= lags.last();
        // The oldest window of all has steps of 0, so the pass leaves what is computed for it.
        windows.shift(first, last, hasNewLag ? covariance(first) : windows.covariance(first - 1));
        selectForRefresh(first, last);
        for (int i = 0; i < selected; i++) {
            setAside(refreshing[i]);
        }
        double most = pass(first, last, query.halfStep(), query.centredSum());
        for (int i = 0; i < selected; i++) {
            most = Math.max(most, computeAnew(refreshing[i]));
        }
        return most;
    }

    /** One lag, another with each point, and those whose candidates calm down. */
    private void selectForRefresh(long first, long last) {
        lulls.forgetBefore(first);
        if (refreshing.length <= lulls.count()) {
            refreshing = new long[2 * lulls.count() + 2];
        }
        selected = 0;
        for (int i = 0; i < lulls.count() && lulls.window(i) <= last; i++) {
            refreshing[selected++] = lulls.window(i);
        }
        refreshed = refreshed == lags.last() ? lags.first() : refreshed + 1;
        if (query.start() - refreshed >= first) {
            refreshing[selected++] = query.start() - refreshed;
        }
    }

    /** Keeps a candidate out of the pass, whose sums it would enter with its rounding errors. */
    private void setAside(long candidate) {
        // A weight of 0 would make no number of it; such a candidate does not count there anyway.
        if (isEuclidean || windows.weight(candidate) > 0) {
            windows.setCovariance(candidate, Double.NEGATIVE_INFINITY);
        }
    }

    private double computeAnew(long candidate) {
        windows.setCovariance(candidate, covariance(candidate));
        int index = WindowBlocks.index(candidate);
        best[index] = Math.max(best[index], closeness(candidate));
        return best[index];
    }

    /** Computes all covariances from the values; the answer is that of {@link #pass}. */
    double computeAll(long first, long last) {
        double widest = query.deviation();
        for (long j = first; j <= query.start(); j++) {
            widest = Math.max(widest, deviation(j));
            if (j <= last) {
                windows.setCovariance(j, covariance(j));
            }
        }
        lulls.widest(widest);
        return pass(first, last, 0, 0);
    }

    private double deviation(long window) {
        double weight = windows.weight(window);
        if (isEuclidean) {
            return Double.isInfinite(weight) ? 0 : Math.sqrt(weight / length);
        }
        return weight == 0 ? 0 : 1 / (weight * Math.sqrt(length));
    }

    private double covariance(long candidate) {
        return Kernels.product(
                points.values(),
                points.offset(query.start()),
                query.mean(),
                points.offset(candidate),
                windows.mean(candidate),
                length);
    }

    /**
     * Adds a step to the covariances with all candidates.
     *
     * @return the closeness of the nearest, negative infinity if there is no candidate
     */
    private double pass(long first, long last, double step, double sum) {
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (long j = first; j <= last; j = WindowBlocks.endOfBlock(j)) {
            int block = windows.block(j);
            int from = WindowBlocks.index(j);
            int to = from + (int) (Math.min(WindowBlocks.endOfBlock(j), last + 1) - j);
            if (isEuclidean) {
                Kernels.compare(
                        windows.covariance[block],
                        windows.halfStep[block],
                        windows.centredSum[block],
                        windows.weight[block],
                        windows.mean[block],
                        best,
                        from,
                        to,
                        step,
                        sum,
                        query.mean(),
                        length);
            } else {
                Kernels.correlate(
                        windows.covariance[block],
                        windows.halfStep[block],
                        windows.centredSum[block],
                        windows.weight[block],
                        best,
                        from,
                        to,
                        step,
                        sum);
            }
        }
        return best[Kernels.indexOfGreatest(best)];
    }

    /** What the kernels keep of a candidate; the greatest is the nearest. */
    double closeness(long j) {
        double c = windows.covariance(j);
        if (!isEuclidean) {
            return c * windows.weight(j);
        }
        double shift = query.mean() - windows.mean(j);
        return c + c - windows.weight(j) - length * shift * shift;
    }

    /** The index, in any block, at which the nearest candidate stands. */
    int indexOfNearest() {
        return Kernels.indexOfGreatest(best);
    }
}
