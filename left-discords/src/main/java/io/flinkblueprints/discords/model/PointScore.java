// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.model;

import io.flinkblueprints.discords.domain.AnomalyTag;
import io.flinkblueprints.discords.domain.Judgement;
import java.util.Objects;

/** What is said of one point of a series. */
public class PointScore {

    /** Which series. */
    public String series = "";

    /** The point's number in its series, from 0, in the order of event time. */
    public long index;

    /** When it was measured, epoch milliseconds. */
    public long at;

    /** The value as it came. */
    public double input;

    /** Distance of the window that ends here from the nearest before it; NaN if there is none. */
    public double mp = Double.NaN;

    /** Index of the first point of that nearest window; -1 if there is none. */
    public long nearest = -1;

    /** What the distance was compared with; NaN while that is being learned. */
    public double threshold = Double.NaN;

    /** From 0 to 1, above 1/2 for an anomaly; NaN while initialising. */
    public double score = Double.NaN;

    /** The verdict. */
    public AnomalyTag anomalyTag = AnomalyTag.INITIALISING;

    public PointScore() {}

    public static PointScore of(String series, long index, long at, double input) {
        PointScore score = new PointScore();
        score.series = series;
        score.index = index;
        score.at = at;
        score.input = input;
        return score;
    }

    /**
     * The same point with its distance, the index where the nearest window begins, and a verdict.
     */
    public PointScore judged(double distance, long nearestIndex, double limit) {
        Judgement judgement = Judgement.of(distance, limit);
        mp = distance;
        nearest = nearestIndex;
        threshold = limit;
        score = judgement.score();
        anomalyTag = judgement.tag();
        return this;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PointScore)) {
            return false;
        }
        PointScore that = (PointScore) other;
        return series.equals(that.series)
                && index == that.index
                && at == that.at
                && Double.compare(input, that.input) == 0
                && Double.compare(mp, that.mp) == 0
                && nearest == that.nearest
                && Double.compare(threshold, that.threshold) == 0
                && Double.compare(score, that.score) == 0
                && anomalyTag == that.anomalyTag;
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, index, at, input, mp, nearest, threshold, score);
    }

    @Override
    public String toString() {
        return series
                + "["
                + index
                + "] = "
                + input
                + ": "
                + mp
                + " of "
                + threshold
                + ", "
                + anomalyTag;
    }
}
