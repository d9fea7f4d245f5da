// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.io.Serializable;
import java.util.Optional;

/**
 * When a stage is in alarm: raised by a run of scores above the stage's threshold, cleared by a run
 * of as many at or below it. Only scores of new vectors count.
 */
public final class AlarmRule implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[] thresholds;
    private final int run;

    private AlarmRule(double[] thresholds, int run) {
        this.thresholds = thresholds;
        this.run = run;
    }

    /**
     * A rule with a threshold for each stage.
     *
     * @param thresholds {@code double[4]} in the order of {@link Stage}
     * @param run how many scores in a row it takes, at least 1
     */
    public static AlarmRule of(double[] thresholds, int run) {
        if (thresholds.length != Stage.values().length || run < 1) {
            throw new IllegalArgumentException(
                    "a threshold for each stage and a run of at least 1, not "
                            + thresholds.length
                            + " and "
                            + run);
        }
        return new AlarmRule(thresholds.clone(), run);
    }

    public double threshold(Stage stage) {
        return thresholds[stage.ordinal()];
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
        boolean above = score > threshold(stage);
        alarm.against = above == alarm.raised ? 0 : alarm.against + 1;
        if (alarm.against < run) {
            return Optional.empty();
        }
        alarm.against = 0;
        alarm.raised = above;
        return Optional.of(above);
    }

    /** Where a stage stands. */
    public static final class StageAlarm {

        /** Whether the stage is in alarm. */
        public boolean raised;

        /** How many scores in a row spoke against that. */
        public int against;

        public StageAlarm() {}

        public static StageAlarm of(boolean raised, int against) {
            StageAlarm alarm = new StageAlarm();
            alarm.raised = raised;
            alarm.against = against;
            return alarm;
        }
    }
}
