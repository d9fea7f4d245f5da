// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.model;

import java.util.Objects;

/** One number of a series. */
public class Point {

    /** Which series; never empty. */
    public String series = "";

    /** When it was measured, epoch milliseconds. */
    public long at;

    /** The sender's running number; -1 if it gives none. */
    public long sequence = -1;

    public double value;

    public Point() {}

    public static Point of(String series, long at, long sequence, double value) {
        Point point = new Point();
        point.series = series;
        point.at = at;
        point.sequence = sequence;
        point.value = value;
        return point;
    }

    /** {@code double[1]} for a forest. */
    public double[] vector() {
        return new double[] {value};
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Point)) {
            return false;
        }
        Point that = (Point) other;
        return series.equals(that.series)
                && at == that.at
                && sequence == that.sequence
                && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, at, sequence, value);
    }

    @Override
    public String toString() {
        return series + " #" + sequence + " = " + value;
    }
}
