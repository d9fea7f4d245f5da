// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** Everything that decides what is said of a series. Immutable. */
public final class DetectorParameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ProfileParameters profile;
    private final ThresholdParameters threshold;
    private final Search search;
    private final long lateness;

    private DetectorParameters(
            ProfileParameters profile,
            ThresholdParameters threshold,
            Search search,
            long lateness) {
        if (search == Search.EARLY_STOPPING && threshold.rule() != ThresholdRule.FIXED) {
            throw new IllegalArgumentException(
                    "early stopping needs a fixed threshold: upper bounds teach none");
        }
        this.profile = profile;
        this.threshold = threshold;
        this.search = search;
        this.lateness = lateness;
    }

    /** An exact search, and no lateness. */
    public static DetectorParameters of(ProfileParameters profile, ThresholdParameters threshold) {
        return new DetectorParameters(profile, threshold, Search.EXACT, 0);
    }

    /**
     * The same with another search.
     *
     * @throws IllegalArgumentException if it stops early at a threshold that is learned
     */
    public DetectorParameters withSearch(Search other) {
        return new DetectorParameters(profile, threshold, other, lateness);
    }

    /** The same with points allowed to come so many milliseconds after later ones. */
    public DetectorParameters withLateness(long millis) {
        return new DetectorParameters(profile, threshold, search, millis);
    }

    public ProfileParameters profile() {
        return profile;
    }

    public ThresholdParameters threshold() {
        return threshold;
    }

    public Search search() {
        return search;
    }

    /** Milliseconds. */
    public long lateness() {
        return lateness;
    }

    DistanceProfile newProfile() {
        return restoredProfile(0, new double[0], 0);
    }

    /** Goes on after so many points with the last of them; more than are needed are left out. */
    DistanceProfile restoredProfile(long count, double[] points, int lastLag) {
        double[] newest =
                points.length <= profile.history()
                        ? points
                        : Arrays.copyOfRange(
                                points, points.length - profile.history(), points.length);
        switch (search) {
            case EXACT:
                return LeftMatrixProfile.restored(profile, profile.lags(), count, newest);
            case EARLY_STOPPING:
                return EarlyStoppingProfile.restored(
                        profile, threshold.factor(), count, newest, lastLag);
            default:
                return new PointCount(count);
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof DetectorParameters)) {
            return false;
        }
        DetectorParameters that = (DetectorParameters) other;
        return profile.equals(that.profile)
                && threshold.equals(that.threshold)
                && search == that.search
                && lateness == that.lateness;
    }

    @Override
    public int hashCode() {
        return Objects.hash(profile, threshold, search.name(), lateness);
    }

    @Override
    public String toString() {
        return search + ", " + profile + "; " + threshold + "; lateness " + lateness + " ms";
    }
}
