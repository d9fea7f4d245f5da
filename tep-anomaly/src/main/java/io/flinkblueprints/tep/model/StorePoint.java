// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import io.flinkblueprints.tep.domain.Series;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** The values of one plant at one moment, as a store keeps them. */
public class StorePoint implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Which table, and with it the names of the values. */
    public Series series = Series.PLANT_MEASUREMENTS;

    /** Which plant. */
    public String plantId = "";

    /** Event time, epoch milliseconds. */
    public long at;

    /** Running number of the sample; -1 if it has none. */
    public long sequence = -1;

    /**
     * One for each field of the series, in its order; NaN where there is none, which is not kept.
     */
    public double[] values = new double[0];

    public StorePoint() {}

    public static StorePoint of(PlantSample sample) {
        double[] values = Arrays.copyOf(sample.xmeas, sample.xmeas.length + sample.xmv.length);
        System.arraycopy(sample.xmv, 0, values, sample.xmeas.length, sample.xmv.length);
        return of(Series.PLANT_MEASUREMENTS, sample.plantId, sample.at, sample.sequence, values);
    }

    public static StorePoint of(StageScores scores) {
        double[] values = new double[2 * scores.scores.length];
        System.arraycopy(scores.scores, 0, values, 0, scores.scores.length);
        System.arraycopy(
                scores.thresholds, 0, values, scores.scores.length, scores.thresholds.length);
        return of(Series.STAGE_SCORES, scores.plantId, scores.at, scores.sequence, values);
    }

    /** Whether there is anything to keep: a number, or at least the sample's own. */
    public boolean hasValues() {
        return sequence >= 0 || Arrays.stream(values).anyMatch(Double::isFinite);
    }

    private static StorePoint of(
            Series series, String plantId, long at, long sequence, double[] values) {
        StorePoint point = new StorePoint();
        point.series = series;
        point.plantId = plantId;
        point.at = at;
        point.sequence = sequence;
        point.values = values;
        return point;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StorePoint)) {
            return false;
        }
        StorePoint that = (StorePoint) other;
        return series == that.series
                && plantId.equals(that.plantId)
                && at == that.at
                && sequence == that.sequence
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(series.table(), plantId, at, sequence) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return series + " of " + plantId + " #" + sequence + " at " + at;
    }
}
