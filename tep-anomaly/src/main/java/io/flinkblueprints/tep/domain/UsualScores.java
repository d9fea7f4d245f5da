// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which scores are usual, learned from a stage's own: the logarithms of scores are nearly normal,
 * so a threshold is some standard deviations above their mean.
 *
 * <p>Mean and variance fade exponentially (West 1979, with a weight that has a lower bound): three
 * numbers a stage, O(1) a score. One score moves them by no more than one of {@value
 * #FURTHEST_DEVIATIONS} deviations does, once there is something to compare it with.
 */
public final class UsualScores implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double FURTHEST_DEVIATIONS = 4;

    /** A stage whose scores have all been equal still tolerates 1 % a deviation. */
    private static final double LEAST_DEVIATION = 0.01;

    /** Keeps the logarithm finite; no forest gives scores so low. */
    private static final double LOWEST_SCORE = 1e-6;

    private final double deviations;
    private final int warmUp;
    private final int memory;

    private UsualScores(double deviations, int warmUp, int memory) {
        this.deviations = deviations;
        this.warmUp = warmUp;
        this.memory = memory;
    }

    /**
     * A way to learn.
     *
     * @param deviations from the mean up to the threshold, above 0
     * @param warmUp how many scores it takes before there is a threshold, at least 2
     * @param memory how many scores back the weight has fallen to 1/e, at least {@code warmUp}
     */
    public static UsualScores of(double deviations, int warmUp, int memory) {
        if (!(deviations > 0) || warmUp < 2 || memory < warmUp) {
            throw new IllegalArgumentException(
                    "deviations above 0, a warm-up of at least 2 and a memory no shorter, not "
                            + deviations
                            + ", "
                            + warmUp
                            + " and "
                            + memory);
        }
        return new UsualScores(deviations, warmUp, memory);
    }

    /** The highest usual score; NaN while warming up. */
    double threshold(StageAlarm alarm) {
        return alarm.learned < warmUp
                ? Double.NaN
                : Math.exp(alarm.mean + deviations * deviation(alarm));
    }

    /** Learns a score, not NaN. */
    void learn(double score, StageAlarm alarm) {
        double away = Math.log(Math.max(LOWEST_SCORE, score)) - alarm.mean;
        if (alarm.learned >= warmUp) {
            double furthest = FURTHEST_DEVIATIONS * deviation(alarm);
            away = Math.max(-furthest, Math.min(furthest, away));
        }
        alarm.learned++;
        double weight = Math.max(1.0 / alarm.learned, 1.0 / memory);
        alarm.mean += weight * away;
        alarm.variance += weight * ((1 - weight) * away * away - alarm.variance);
    }

    private static double deviation(StageAlarm alarm) {
        return Math.max(LEAST_DEVIATION, Math.sqrt(alarm.variance));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof UsualScores)) {
            return false;
        }
        UsualScores that = (UsualScores) other;
        return deviations == that.deviations && warmUp == that.warmUp && memory == that.memory;
    }

    @Override
    public int hashCode() {
        return Objects.hash(deviations, warmUp, memory);
    }

    @Override
    public String toString() {
        return deviations + " deviations, after " + warmUp + " scores, memory " + memory;
    }
}
