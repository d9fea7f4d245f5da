// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import io.flinkblueprints.tep.domain.StageState;
import java.util.Arrays;
import java.util.Objects;

/** The anomaly scores of one sample, and what the alarms say to them. */
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

    /**
     * {@code double[4]}: the scores above which the sample's are strange; NaN while they are being
     * learned. Empty until the alarms have judged the scores.
     */
    public double[] thresholds = new double[0];

    /** {@code StageState[4]}: after this sample. Empty until the alarms have judged the scores. */
    public StageState[] states = new StageState[0];

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

    /** The same with what the alarms say. */
    public StageScores judged(double[] newThresholds, StageState[] newStates) {
        StageScores result = new StageScores();
        result.plantId = plantId;
        result.at = at;
        result.sequence = sequence;
        result.scores = scores;
        result.fresh = fresh;
        result.thresholds = newThresholds;
        result.states = newStates;
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
                && Arrays.equals(fresh, that.fresh)
                && Arrays.equals(thresholds, that.thresholds)
                && Arrays.equals(states, that.states);
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
