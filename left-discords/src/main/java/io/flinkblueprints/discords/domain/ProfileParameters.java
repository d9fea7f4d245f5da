// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.Serializable;
import java.util.Objects;

/**
 * What is compared with what: windows of m points, among the last H points of a series, each with
 * those that begin at least e points before it. Immutable.
 */
public final class ProfileParameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int window;
    private final int history;
    private final int exclusion;
    private final Distance distance;

    private ProfileParameters(int window, int history, int exclusion, Distance distance) {
        if (window < 2) {
            throw new IllegalArgumentException("a window has at least 2 points, not " + window);
        }
        if (exclusion < 1 || exclusion > window) {
            throw new IllegalArgumentException(
                    "the exclusion zone is from 1 to the window's "
                            + window
                            + ", not "
                            + exclusion);
        }
        if (history < 2 * window) {
            throw new IllegalArgumentException(
                    "a history of " + history + " points has no two windows of " + window);
        }
        this.window = window;
        this.history = history;
        this.exclusion = exclusion;
        this.distance = distance;
    }

    /**
     * Z-normalised, and without any overlap between the windows that are compared.
     *
     * @param window points of a window (m), at least 2
     * @param history points that are remembered (H), the newest window's included, at least 2m
     * @throws IllegalArgumentException if either is less
     */
    public static ProfileParameters of(int window, int history) {
        return new ProfileParameters(window, history, window, Distance.Z_NORMALISED);
    }

    /**
     * The same with another exclusion zone.
     *
     * @param points how many points before a window the nearest candidate begins: m for no overlap
     *     (DAMP), ceil(m/4) + 1 as STUMPY has it; from 1 to m
     */
    public ProfileParameters withExclusion(int points) {
        return new ProfileParameters(window, history, points, distance);
    }

    public ProfileParameters withDistance(Distance other) {
        return new ProfileParameters(window, history, exclusion, other);
    }

    /** Points of a window, m. */
    public int window() {
        return window;
    }

    /** Points that are remembered, H. */
    public int history() {
        return history;
    }

    /** The least lag between a window and one that it is compared with, e. */
    public int exclusion() {
        return exclusion;
    }

    public Distance distance() {
        return distance;
    }

    /** The greatest lag between a window and one that it is compared with, H - m. */
    public int longestLag() {
        return history - window;
    }

    /** All lags that are compared. */
    public LagRange lags() {
        return LagRange.of(exclusion, longestLag());
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ProfileParameters)) {
            return false;
        }
        ProfileParameters that = (ProfileParameters) other;
        return window == that.window
                && history == that.history
                && exclusion == that.exclusion
                && distance == that.distance;
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, history, exclusion, distance.name());
    }

    @Override
    public String toString() {
        return distance + ", m = " + window + ", H = " + history + ", e = " + exclusion;
    }
}
