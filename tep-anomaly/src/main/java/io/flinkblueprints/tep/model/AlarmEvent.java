// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import java.util.Objects;

/** A stage went into alarm or out of it. */
public class AlarmEvent {

    /** Which plant. */
    public String plantId = "";

    /** Event time of the sample that decided it, epoch milliseconds. */
    public long at;

    /** Running number of that sample; -1 if it has none. */
    public long sequence = -1;

    /** Id of the stage, such as {@code purge_gas}. */
    public String stage = "";

    /** True when the alarm was raised, false when it was cleared. */
    public boolean raised;

    /** The score of that sample. */
    public double score;

    /** The stage's threshold. */
    public double threshold;

    public AlarmEvent() {}

    public static AlarmEvent of(
            StageScores scores, String stage, boolean raised, double score, double threshold) {
        AlarmEvent event = new AlarmEvent();
        event.plantId = scores.plantId;
        event.at = scores.at;
        event.sequence = scores.sequence;
        event.stage = stage;
        event.raised = raised;
        event.score = score;
        event.threshold = threshold;
        return event;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof AlarmEvent)) {
            return false;
        }
        AlarmEvent that = (AlarmEvent) other;
        return plantId.equals(that.plantId)
                && at == that.at
                && sequence == that.sequence
                && stage.equals(that.stage)
                && raised == that.raised
                && Double.compare(score, that.score) == 0
                && Double.compare(threshold, that.threshold) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plantId, at, sequence, stage, raised);
    }

    @Override
    public String toString() {
        return plantId
                + " #"
                + sequence
                + " "
                + stage
                + (raised ? " RAISED " : " CLEARED ")
                + score;
    }
}
