// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Objects;

/** Where a stage stands, and what it has learned about its usual scores. */
public class StageAlarm {

    /** Whether the stage is in alarm. */
    public boolean raised;

    /** How many scores in a row spoke against that. */
    public int against;

    /** How many scores were learned. */
    public long learned;

    /** Mean of the natural logarithms of the learned scores, old ones fading. */
    public double mean;

    /** Variance of those logarithms. */
    public double variance;

    public StageAlarm() {}

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StageAlarm)) {
            return false;
        }
        StageAlarm that = (StageAlarm) other;
        return raised == that.raised
                && against == that.against
                && learned == that.learned
                && Double.compare(mean, that.mean) == 0
                && Double.compare(variance, that.variance) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(raised, against, learned, mean, variance);
    }

    @Override
    public String toString() {
        return (raised ? "raised, " : "not raised, ") + against + " against, learned " + learned;
    }
}
