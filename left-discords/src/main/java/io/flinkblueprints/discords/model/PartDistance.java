// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.model;

import java.util.Objects;

/** What one part of a series' profile found for a point. */
public class PartDistance {

    /** The point; its key is of no more use. */
    public PartPoint point = new PartPoint();

    /** Distance from the nearest window at the part's lags; NaN if there is none. */
    public double distance = Double.NaN;

    /** Index of the first point of that window; -1 if there is none. */
    public long nearest = -1;

    public PartDistance() {}

    public static PartDistance of(PartPoint point, double distance, long nearest) {
        PartDistance found = new PartDistance();
        found.point = point;
        found.distance = distance;
        found.nearest = nearest;
        return found;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PartDistance)) {
            return false;
        }
        PartDistance that = (PartDistance) other;
        return point.equals(that.point)
                && Double.compare(distance, that.distance) == 0
                && nearest == that.nearest;
    }

    @Override
    public int hashCode() {
        return Objects.hash(point, distance, nearest);
    }

    @Override
    public String toString() {
        return point + ": " + distance;
    }
}
