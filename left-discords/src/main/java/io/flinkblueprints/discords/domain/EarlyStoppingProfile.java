// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Arrays;

/**
 * Tells discords at a given threshold without comparing every window with every other: the search
 * for a neighbour goes backwards and ends with the first that is no further than the threshold, as
 * DAMP's does (Lu et al., KDD 2022). What is above the threshold, and by how much, is the same as
 * with {@link LeftMatrixProfile}; what is not has an upper bound only.
 *
 * <p>The first candidate tried has the lag of the neighbour found last, since what resembled the
 * past at this lag still does one point later. So a point of a series that repeats itself costs
 * O(m), whatever the history; a discord costs up to O(H m), and so does every point where the
 * threshold is below what is usual.
 *
 * <p>With a look-ahead of D points, windows are judged D points late. Each that needed a search is
 * compared with the windows of the D points after it as well, and those that it is near to need no
 * search any more.
 *
 * <p>Memory: 42 bytes a point of history and look-ahead. Not for use by several threads at once.
 */
public final class EarlyStoppingProfile implements DistanceProfile {

    private final ProfileParameters parameters;
    private final int length;
    private final int lookAhead;
    private final double limit;
    private final PointHistory points;
    private final NewestWindow newest;
    private final double[] means;
    private final double[] scales;
    private final boolean[] unusable;

    /**
     * Squared distances from an earlier window, for windows that were seen ahead; infinite else.
     */
    private final double[] seenAhead;

    private int lastLag;
    private long oldestWindow;
    private long compared;
    private long nearest = -1;

    /**
     * One of a series that has not begun.
     *
     * @param threshold distance above which a window is a discord, at least 0
     * @param lookAhead points that a window waits for before it is judged, from 0 to H - m
     */
    public EarlyStoppingProfile(ProfileParameters parameters, double threshold, int lookAhead) {
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("a threshold is at least 0, not " + threshold);
        }
        if (lookAhead < 0 || lookAhead > parameters.longestLag()) {
            throw new IllegalArgumentException(
                    "look-ahead is from 0 to " + parameters.longestLag() + ", not " + lookAhead);
        }
        int capacity = parameters.history() + lookAhead + 1;
        this.parameters = parameters;
        this.length = parameters.window();
        this.lookAhead = lookAhead;
        this.limit = threshold * threshold;
        this.points = new PointHistory(capacity);
        this.newest = new NewestWindow(points, length);
        this.means = new double[capacity];
        this.scales = new double[capacity];
        this.unusable = new boolean[capacity];
        this.seenAhead = new double[capacity];
        this.lastLag = parameters.exclusion();
        Arrays.fill(seenAhead, Double.POSITIVE_INFINITY);
    }

    /**
     * Takes the next point and judges the window that ends so many points before it as is looked
     * ahead.
     *
     * @return the window's distance if that is above the threshold, else a number from the distance
     *     to the threshold; NaN if it has none
     */
    @Override
    public double accept(double value) {
        nearest = -1;
        describe(value);
        long window = points.count() - length - lookAhead;
        if (window < oldestWindow || unusable[slot(window)]) {
            return Double.NaN;
        }
        if (seenAhead[slot(window)] <= limit) {
            return Math.sqrt(seenAhead[slot(window)]);
        }
        double squared = search(window);
        lookAhead(window);
        return squared == Double.POSITIVE_INFINITY ? Double.NaN : Math.sqrt(squared);
    }

    /** Points so far. */
    @Override
    public long points() {
        return points.count();
    }

    /**
     * Where the neighbour of the window judged last begins; -1 if it has none, or was seen ahead.
     */
    @Override
    public long nearest() {
        return nearest;
    }

    /** How many pairs of windows were looked at so far. */
    public long compared() {
        return compared;
    }

    /** The lag at which the last neighbour was found. */
    @Override
    public int lastLag() {
        return lastLag;
    }

    /** What is remembered of the points, oldest first; NaN for what was no number. */
    @Override
    public double[] remembered() {
        return points.newest((int) Math.min(points.count(), parameters.history()));
    }

    /**
     * A search that goes on without look-ahead where another, asked for what it remembers, stood.
     *
     * @param count points of the series
     * @param newestPoints the last H, or all if there are fewer
     */
    public static EarlyStoppingProfile restored(
            ProfileParameters parameters,
            double threshold,
            long count,
            double[] newestPoints,
            int lastLag) {
        EarlyStoppingProfile profile = new EarlyStoppingProfile(parameters, threshold, 0);
        profile.oldestWindow = count - newestPoints.length;
        profile.points.restartAt(profile.oldestWindow);
        for (double value : newestPoints) {
            profile.describe(value);
        }
        profile.lastLag = lastLag;
        return profile;
    }

    private void describe(double value) {
        points.add(value);
        if (points.count() - oldestWindow >= length) {
            newest.moveOn();
            int slot = slot(newest.start());
            boolean plain = parameters.distance() == Distance.EUCLIDEAN;
            means[slot] = plain ? 0 : newest.mean();
            // A scale of 0 makes a constant window 0 apart from its like and sqrt(m) from others.
            scales[slot] = plain ? 1 : newest.deviation() > 0 ? 1 / newest.deviation() : 0;
            unusable[slot] = newest.kind() == WindowKind.UNUSABLE;
            seenAhead[slot] = Double.POSITIVE_INFINITY;
        }
    }

    private double search(long window) {
        long first = Math.max(oldestWindow, window - parameters.longestLag());
        long last = window - parameters.exclusion();
        double least = Double.POSITIVE_INFINITY;
        long likely = window - lastLag;
        if (likely >= first && likely <= last) {
            least = squaredDistance(window, likely, least);
            nearest = least < Double.POSITIVE_INFINITY ? likely : -1;
        }
        for (long j = last; j >= first && least > limit; j--) {
            double squared = squaredDistance(window, j, least);
            if (squared < least) {
                least = squared;
                nearest = j;
                lastLag = (int) (window - j);
            }
        }
        return least;
    }

    private void lookAhead(long window) {
        for (long later = window + parameters.exclusion(); later <= newest.start(); later++) {
            double squared = squaredDistance(later, window, limit);
            if (squared <= limit) {
                seenAhead[slot(later)] = Math.min(seenAhead[slot(later)], squared);
            }
        }
    }

    /** Infinite if either is of no use; above the limit, and no more than that, once it exceeds. */
    private double squaredDistance(long window, long candidate, double most) {
        int a = slot(window);
        int b = slot(candidate);
        compared++;
        if (unusable[a] || unusable[b]) {
            return Double.POSITIVE_INFINITY;
        }
        return Kernels.squaredDistance(
                points.values(), a, means[a], scales[a], b, means[b], scales[b], length, most);
    }

    private int slot(long window) {
        return points.offset(window);
    }
}
