// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.model;

import java.util.Objects;

/** A point on its way to one of the parts of its series' profile. */
public class PartPoint {

    /** Series and part, with what makes it belong to the part's share of the key groups. */
    public String key = "";

    /** Which part, from 0. */
    public int part;

    /** Which series. */
    public String series = "";

    /** The point's number in its series, from 0, in the order of event time. */
    public long index;

    /** When it was measured, epoch milliseconds. */
    public long at;

    /** The value as it came. */
    public double value;

    public PartPoint() {}

    /** A point that is not on its way to a part yet. */
    public static PartPoint of(String series, long index, long at, double value) {
        PartPoint point = new PartPoint();
        point.series = series;
        point.index = index;
        point.at = at;
        point.value = value;
        return point;
    }

    /** A copy on its way to a part. */
    public PartPoint to(int toPart, String partKey) {
        PartPoint point = of(series, index, at, value);
        point.part = toPart;
        point.key = partKey;
        return point;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PartPoint)) {
            return false;
        }
        PartPoint that = (PartPoint) other;
        return key.equals(that.key)
                && part == that.part
                && series.equals(that.series)
                && index == that.index
                && at == that.at
                && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, part, series, index, at, value);
    }

    @Override
    public String toString() {
        return series + "[" + index + "] = " + value + " for part " + part;
    }
}
