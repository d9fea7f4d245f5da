// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One method on one set of courses: what it said, and what alarms come of it. */
final class Trial {

    private static final double MINUTES_PER_DAY = 1440;

    private final int from;
    private final int onset;
    private final double minutes;
    private final List<Scores> calibration = new ArrayList<>();
    private final List<Scores> normal = new ArrayList<>();
    private final Map<Integer, List<Scores>> disturbed = new TreeMap<>();

    /**
     * A trial without courses so far.
     *
     * @param from the sample from which on scores count
     * @param onset the first sample after the onset of a disturbance
     * @param minutes between two samples
     */
    Trial(int from, int onset, double minutes) {
        this.from = from;
        this.onset = onset;
        this.minutes = minutes;
    }

    /** Normal operation that only thresholds are taken from. */
    void addCalibration(Scores scores) {
        calibration.add(scores);
    }

    /** Normal operation that false alarms are counted in. */
    void addNormal(Scores scores) {
        normal.add(scores);
    }

    /** Normal operation, and from the onset on a disturbance. */
    void addDisturbed(int disturbance, Scores scores) {
        disturbed.computeIfAbsent(disturbance, number -> new ArrayList<>()).add(scores);
    }

    int runs(int disturbance) {
        return disturbed.getOrDefault(disturbance, List.of()).size();
    }

    /** Days of normal operation that false alarms are counted in. */
    double days() {
        return normal.stream().mapToInt(scores -> scores.samples() - from).sum()
                * minutes
                / MINUTES_PER_DAY;
    }

    /** A rule with the thresholds that 1 % of the calibration's scores are above. */
    AlarmRule onePercent(AlarmRule rule) {
        AlarmRule result = rule;
        for (Stage stage : Stage.values()) {
            double[] sorted =
                    calibration.stream().flatMapToDouble(s -> s.of(stage, from)).sorted().toArray();
            if (sorted.length > 0) {
                result = result.withThreshold(stage, sorted[(int) (0.99 * sorted.length)]);
            }
        }
        return result;
    }

    /** A stage's false alarms a day of normal operation. */
    double falseAlarms(Stage stage, AlarmRule rule) {
        return normal.stream().mapToInt(s -> s.raised(stage, rule, from).length).sum() / days();
    }

    /** All stages' false alarms a day of normal operation. */
    double falseAlarms(AlarmRule rule) {
        return Arrays.stream(Stage.values()).mapToDouble(stage -> falseAlarms(stage, rule)).sum();
    }

    /** All stages' false alarms in the days before scores count, per plant. */
    double earlyAlarms(AlarmRule rule) {
        double count = 0;
        for (Stage stage : Stage.values()) {
            for (Scores scores : normal) {
                count += scores.raised(stage, rule, 0).length;
                count -= scores.raised(stage, rule, from).length;
            }
        }
        return count / normal.size();
    }

    /**
     * Mean over plants of the share of a stage's scores in normal operation above the threshold.
     */
    double shareAbove(Stage stage, AlarmRule rule) {
        return normal.stream()
                .mapToDouble(s -> s.shareAbove(stage, rule, from))
                .average()
                .orElse(Double.NaN);
    }

    /** Minutes from the onset to the first alarm of a stage, of each run; infinite if none came. */
    double[] delays(int disturbance, Stage stage, AlarmRule rule) {
        return disturbed.getOrDefault(disturbance, List.of()).stream()
                .map(scores -> scores.raised(stage, rule, onset))
                .mapToDouble(
                        raised ->
                                raised.length == 0
                                        ? Double.POSITIVE_INFINITY
                                        : (raised[0] - onset + 1) * minutes)
                .toArray();
    }

    /** The least of all stages, of each run. */
    double[] delays(int disturbance, AlarmRule rule) {
        double[] least = new double[runs(disturbance)];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Stage stage : Stage.values()) {
            double[] delays = delays(disturbance, stage, rule);
            Arrays.setAll(least, run -> Math.min(least[run], delays[run]));
        }
        return least;
    }
}
