// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.model;

import java.util.Objects;

/** A point with its anomaly score. */
public class PointScore {

    public Point point = new Point();

    /** About 1 is usual, more is stranger; NaN while the series' forest warms up. */
    public double score = Double.NaN;

    public PointScore() {}

    public static PointScore of(Point point, double score) {
        PointScore result = new PointScore();
        result.point = point;
        result.score = score;
        return result;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PointScore)) {
            return false;
        }
        PointScore that = (PointScore) other;
        return point.equals(that.point) && Double.compare(score, that.score) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(point, score);
    }

    @Override
    public String toString() {
        return point + " scores " + score;
    }
}
