// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * When a stage is in alarm: raised by a run of scores above the stage's threshold, cleared by a run
 * of as many at or below it. Only scores of new vectors count.
 *
 * <p>A threshold is fixed, or learned from the stage's earlier scores. A score is judged before it
 * is learned, and none is learned while the stage is in alarm, so that a fault does not become
 * usual however long it lasts. A score above the threshold may be the first of a fault: it waits
 * until the run that it began has broken off, and is learned then as one that lay just at the
 * threshold. Otherwise the first scores of a fault would lift a threshold that has learned from few
 * out of reach of those that follow.
 */
public final class AlarmRule implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UsualScores usual;
    private final int[] runs;
    private final double[] fixed;

    private AlarmRule(UsualScores usual, int[] runs, double[] fixed) {
        this.usual = usual;
        this.runs = runs;
        this.fixed = fixed;
    }

    /**
     * A rule that learns the threshold of each stage.
     *
     * @param runs {@code int[4]} in the order of {@link Stage}: how many scores in a row it takes,
     *     at least 1
     */
    public static AlarmRule learning(UsualScores usual, int... runs) {
        if (runs.length != Stage.values().length || Arrays.stream(runs).anyMatch(run -> run < 1)) {
            throw new IllegalArgumentException(
                    "a run of at least 1 for each stage, not " + Arrays.toString(runs));
        }
        double[] fixed = new double[runs.length];
        Arrays.fill(fixed, Double.NaN);
        return new AlarmRule(usual, runs.clone(), fixed);
    }

    /** The same with a threshold for one stage that is not learned. */
    public AlarmRule withThreshold(Stage stage, double threshold) {
        double[] thresholds = fixed.clone();
        thresholds[stage.ordinal()] = threshold;
        return new AlarmRule(usual, runs, thresholds);
    }

    /** What the next score is compared with; NaN while it is being learned. */
    public double threshold(Stage stage, StageAlarm alarm) {
        double threshold = fixed[stage.ordinal()];
        return Double.isNaN(threshold) ? usual.threshold(alarm) : threshold;
    }

    /**
     * Takes one new score into account.
     *
     * @param score NaN changes nothing
     * @return whether the stage has just gone into alarm (true) or out of it (false); empty if
     *     nothing changed
     */
    public Optional<Boolean> accept(Stage stage, double score, StageAlarm alarm) {
        if (Double.isNaN(score)) {
            return Optional.empty();
        }
        double threshold = threshold(stage, alarm);
        int waiting = alarm.raised ? 0 : alarm.against;
        Optional<Boolean> change = judge(stage, score, alarm);
        if (!alarm.raised && alarm.against == 0) {
            for (int i = 0; i < waiting; i++) {
                usual.learn(threshold, alarm);
            }
            usual.learn(score, alarm);
        }
        return change;
    }

    /**
     * What to say of a stage.
     *
     * @param score the newest; NaN while its forest warms up
     */
    public StageState state(Stage stage, double score, StageAlarm alarm) {
        if (alarm.raised) {
            return StageState.ALARM;
        }
        return Double.isNaN(score) || Double.isNaN(threshold(stage, alarm))
                ? StageState.WARMING_UP
                : StageState.NORMAL;
    }

    private Optional<Boolean> judge(Stage stage, double score, StageAlarm alarm) {
        double threshold = threshold(stage, alarm);
        if (Double.isNaN(threshold)) {
            return Optional.empty();
        }
        boolean above = score > threshold;
        alarm.against = above == alarm.raised ? 0 : alarm.against + 1;
        if (alarm.against < runs[stage.ordinal()]) {
            return Optional.empty();
        }
        alarm.against = 0;
        alarm.raised = above;
        return Optional.of(above);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof AlarmRule)) {
            return false;
        }
        AlarmRule that = (AlarmRule) other;
        return usual.equals(that.usual)
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(fixed, that.fixed);
    }

    @Override
    public int hashCode() {
        return 31 * usual.hashCode() + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return usual
                + ", runs of "
                + Arrays.toString(runs)
                + ", fixed thresholds "
                + Arrays.toString(fixed);
    }
}
