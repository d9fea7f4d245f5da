// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.model;

import io.flinkblueprints.common.record.SourceRecord;
import java.util.Objects;

/** One measured value of a series. */
public class SeriesPoint {

    /** Which series; never empty. */
    public String series = "";

    /** When it was measured, epoch milliseconds. */
    public long at;

    /** The value, finite, in the series' own unit. */
    public double value;

    /** The record that it came in, to send it back should it be late. */
    public SourceRecord record = new SourceRecord();

    public SeriesPoint() {}

    public static SeriesPoint of(String series, long at, double value, SourceRecord record) {
        SeriesPoint point = new SeriesPoint();
        point.series = series;
        point.at = at;
        point.value = value;
        point.record = record;
        return point;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SeriesPoint)) {
            return false;
        }
        SeriesPoint that = (SeriesPoint) other;
        return series.equals(that.series)
                && at == that.at
                && Double.compare(value, that.value) == 0
                && record.equals(that.record);
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, at, value, record);
    }

    @Override
    public String toString() {
        return series + " at " + at + ": " + value;
    }
}
