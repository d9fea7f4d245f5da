// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * The left matrix profile of a series with a bounded history, a value with each point: how far the
 * window that ends in it is from the nearest one before it. Exact for every point.
 *
 * <p>Windows are named by their first point, counted from 0. With point t comes window q = t - m +
 * 1; its candidates begin at max(0, t + 1 - H) to q - e. It has no value, and {@link #accept}
 * answers NaN, while there is no candidate or where it holds a point that is no number (NaN, an
 * infinity, beyond 1e100 in size).
 *
 * <p>The covariance of a pair of windows follows from that of the pair one point before (Zimmerman
 * et al., SoCC 2019: cov += df_q dg_j + df_j dg_q), so a point costs O(H + m) whatever m is, and
 * the same for each. Rounding errors do not pile up: with each point one lag is computed anew;
 * where the series comes down from a stretch that varied so much more that its rounding errors
 * would show, all lags are at once, for O(H m), and each again when its candidate comes by that
 * place; and the distance answered is always computed from the values of the two windows. Error of
 * its square: below 1e-9 times 2m or, of values that are not normalised, times the greater of
 * itself and twice the window's sum of squared deviations.
 *
 * <p>Memory: 57 bytes a point of history. No allocation a point. Not for use by several threads at
 * once.
 */
public final class LeftMatrixProfile implements DistanceProfile {

    /** Difference between a followed and a computed correlation that is too much. */
    private static final double TOLERANCE = 1e-10;

    private final ProfileParameters parameters;
    private final LagRange lags;
    private final int length;
    private final PointHistory points;
    private final NewestWindow query;
    private final WindowBlocks windows;
    private final CandidateKinds kinds;
    private final Covariances covariances;

    private long oldestWindow;
    private long nearest = -1;
    private double distance = Double.NaN;

    /** A profile of a series that has not begun. */
    public LeftMatrixProfile(ProfileParameters parameters) {
        this(parameters, parameters.lags());
    }

    /**
     * One that compares windows only over some lags. The least value of several such profiles that
     * together cover all lags is the value over all of them.
     */
    public LeftMatrixProfile(ProfileParameters parameters, LagRange lags) {
        if (lags.first() < parameters.exclusion() || lags.last() > parameters.longestLag()) {
            throw new IllegalArgumentException(
                    "lags " + lags + " are not all among " + parameters.lags());
        }
        this.parameters = parameters;
        this.lags = lags;
        this.length = parameters.window();
        this.points = new PointHistory(parameters.history());
        this.query = new NewestWindow(points, length);
        this.windows = new WindowBlocks(lags.last() + 2);
        this.kinds = new CandidateKinds(lags);
        this.covariances = new Covariances(parameters, lags, points, query, windows);
    }

    /**
     * Takes the next point.
     *
     * @param value any, also NaN
     * @return the distance of the window that ends in this point from the nearest before it, at
     *     least 0, in the unit of {@link Distance}; NaN if it has none
     */
    @Override
    public double accept(double value) {
        nearest = -1;
        distance = Double.NaN;
        if (describe(value)) {
            long first = Math.max(oldestWindow, query.start() - lags.last());
            long last = query.start() - lags.first();
            if (last >= first) {
                follow(first, last);
            }
        }
        return distance;
    }

    /** Points so far. */
    @Override
    public long points() {
        return points.count();
    }

    /** First point of the nearest window before the newest, or -1 if that has no distance. */
    @Override
    public long nearest() {
        return nearest;
    }

    public ProfileParameters parameters() {
        return parameters;
    }

    /** The lags that are compared. */
    public LagRange lags() {
        return lags;
    }

    /** What is remembered of the points, oldest first, at most H; NaN for what was no number. */
    @Override
    public double[] remembered() {
        return points.newest((int) Math.min(points.count(), parameters.history()));
    }

    /** 0: every lag is looked at. */
    @Override
    public int lastLag() {
        return 0;
    }

    /**
     * A profile that has seen so many points, of which these were the last; it goes on as the one
     * that was asked for {@link #remembered}. O(H m).
     *
     * @param count points of the series, at least as many as given
     * @param newest the last H points, or all if there are fewer
     */
    public static LeftMatrixProfile restored(
            ProfileParameters parameters, LagRange lags, long count, double[] newest) {
        LeftMatrixProfile profile = new LeftMatrixProfile(parameters, lags);
        profile.restore(count - newest.length, newest);
        return profile;
    }

    private void restore(long start, double[] newest) {
        points.restartAt(start);
        oldestWindow = start;
        kinds.restartAt(start);
        for (double value : newest) {
            describe(value);
        }
        long last = query.start() - lags.first();
        if (newest.length >= length && last >= oldestWindow) {
            var unused =
                    covariances.computeAll(
                            Math.max(oldestWindow, query.start() - lags.last()), last);
        }
    }

    /** Takes the point, and describes the window that it completes; whether there is one. */
    private boolean describe(double value) {
        points.add(value);
        if (points.count() - oldestWindow < length) {
            return false;
        }
        query.moveOn();
        covariances.describe();
        kinds.moveOn(query.kind());
        return true;
    }

    private void follow(long first, long last) {
        boolean isConstant = query.kind() == WindowKind.CONSTANT;
        double most =
                isConstant
                        ? covariances.moveOnToConstant(first, last)
                        : covariances.moveOn(first, last, oldestWindow);
        if (query.kind() == WindowKind.UNUSABLE) {
            return;
        }
        if (parameters.distance() == Distance.EUCLIDEAN) {
            answerEuclidean(first, last, most);
        } else if (isConstant) {
            answerConstant();
        } else {
            answerNormalised(first, last, most);
        }
    }

    private void answerConstant() {
        if (kinds.count(WindowKind.CONSTANT) > 0) {
            nearest = kinds.oldest(WindowKind.CONSTANT);
            distance = 0;
        } else if (kinds.count(WindowKind.VARYING) > 0) {
            nearest = kinds.oldest(WindowKind.VARYING);
            distance = Math.sqrt(length);
        }
    }

    private void answerNormalised(long first, long last, double most) {
        if (kinds.count(WindowKind.VARYING) > 0) {
            nearest = mostCorrelated(first, last, most);
            double squared = squaredDistance(nearest);
            double correlation =
                    windows.covariance(nearest) * windows.weight(nearest) * covariances.weight();
            if (Math.abs(squared / (2 * length) - (1 - correlation)) > TOLERANCE) {
                nearest = mostCorrelated(first, last, covariances.computeAll(first, last));
                squared = squaredDistance(nearest);
            }
            distance = Math.sqrt(squared);
        }
        // A constant window is as far as one with correlation 1/2.
        if (kinds.count(WindowKind.CONSTANT) > 0 && !(distance * distance <= length)) {
            nearest = kinds.oldest(WindowKind.CONSTANT);
            distance = Math.sqrt(length);
        }
    }

    /** The candidate of the greatest correlation, which stands at the index of the maximum. */
    private long mostCorrelated(long first, long last, double most) {
        if (most > 0) {
            int index = covariances.indexOfNearest();
            for (long j = WindowBlocks.at(index, first); j <= last; j += WindowBlocks.SIZE) {
                if (windows.covariance(j) * windows.weight(j) == most) {
                    return j;
                }
            }
        }
        // Nothing correlates, and 0 may also stand for a window that is no candidate.
        long found = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (long j = first; j <= last; j++) {
            double correlation = windows.covariance(j) * windows.weight(j);
            if (windows.weight(j) > 0 && correlation > greatest) {
                greatest = correlation;
                found = j;
            }
        }
        return found;
    }

    private void answerEuclidean(long first, long last, double most) {
        if (most == Double.NEGATIVE_INFINITY) {
            return;
        }
        nearest = closest(first, last, most);
        double squared = squaredDistance(nearest);
        double scale = Math.max(squared, covariances.weight());
        if (Math.abs(squared - (covariances.weight() - most)) > TOLERANCE * scale) {
            nearest = closest(first, last, covariances.computeAll(first, last));
            squared = squaredDistance(nearest);
        }
        distance = Math.sqrt(squared);
    }

    private long closest(long first, long last, double most) {
        int index = covariances.indexOfNearest();
        long j = WindowBlocks.at(index, first);
        while (j + WindowBlocks.SIZE <= last && covariances.closeness(j) != most) {
            j += WindowBlocks.SIZE;
        }
        return j;
    }

    private double squaredDistance(long candidate) {
        boolean normalised = parameters.distance() == Distance.Z_NORMALISED;
        double root = Math.sqrt(length);
        return Kernels.squaredDistance(
                points.values(),
                points.offset(query.start()),
                normalised ? query.mean() : 0,
                normalised ? covariances.weight() * root : 1,
                points.offset(candidate),
                normalised ? windows.mean(candidate) : 0,
                normalised ? windows.weight(candidate) * root : 1,
                length,
                Double.POSITIVE_INFINITY);
    }
}
