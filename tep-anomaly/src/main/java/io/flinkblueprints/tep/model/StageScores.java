// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import java.util.Arrays;
import java.util.Objects;

/** The anomaly scores of one sample. */
public class StageScores {

    /** Which plant. */
    public String plantId = "";

    /** Event time of the sample, epoch milliseconds. */
    public long at;

    /** Running number of the sample; -1 if it has none. */
    public long sequence = -1;

    /**
     * {@code double[4]} in the order of {@code Stage}: about 1 is usual, more is stranger; NaN
     * while warming up.
     */
    public double[] scores = new double[0];

    /**
     * {@code boolean[4]}: whether the sample brought a new vector to the stage, or repeats the one
     * before.
     */
    public boolean[] fresh = new boolean[0];

    public StageScores() {}

    public static StageScores of(PlantSample sample, double[] scores, boolean[] fresh) {
        StageScores result = new StageScores();
        result.plantId = sample.plantId;
        result.at = sample.at;
        result.sequence = sample.sequence;
        result.scores = scores;
        result.fresh = fresh;
        return result;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StageScores)) {
            return false;
        }
        StageScores that = (StageScores) other;
        return plantId.equals(that.plantId)
                && at == that.at
                && sequence == that.sequence
                && Arrays.equals(scores, that.scores)
                && Arrays.equals(fresh, that.fresh);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(plantId, at, sequence) + Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        return plantId + " #" + sequence + " " + Arrays.toString(scores);
    }
}
