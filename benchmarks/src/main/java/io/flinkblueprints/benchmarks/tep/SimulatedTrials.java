// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every method on the same simulated plants. */
final class SimulatedTrials {

    /** Parameters were chosen on plants 1 to 4 and 11 to 16; none of them is here. */
    private static final int FIRST_DISTURBED = 401;

    /**
     * An odd number, so that the median is a plant's; and many, since random variations and drifts
     * begin to act minutes or hours after their onset, differently in each plant.
     */
    private static final int DISTURBED = 21;

    private static final int FIRST_CALIBRATION = 201;
    private static final int FIRST_NORMAL = 301;

    private static final int WARM_UP_DAYS = 4;
    private static final int WARM_UP = WARM_UP_DAYS * Courses.SAMPLES_PER_DAY;
    private static final int HOURS_DISTURBED = 10;

    private final ForestParameters job;
    private final Map<DetectionMethod, Trial> trials = new EnumMap<>(DetectionMethod.class);
    private final Map<Integer, double[]> beginnings = new TreeMap<>();
    private final int days;
    private final int disturbed;
    private final int normal;

    private SimulatedTrials(ForestParameters job, List<DetectionMethod> methods, boolean quick) {
        this.job = job;
        this.days = quick ? 3 : 6;
        this.disturbed = quick ? 1 : DISTURBED;
        this.normal = quick ? 2 : 8;
        methods.forEach(
                method -> trials.put(method, new Trial(WARM_UP, WARM_UP, Courses.SECONDS / 60.0)));
    }

    static SimulatedTrials run(ForestParameters job, List<DetectionMethod> methods, boolean quick) {
        SimulatedTrials trials = new SimulatedTrials(job, methods, quick);
        trials.run();
        return trials;
    }

    Map<DetectionMethod, Trial> byMethod() {
        return trials;
    }

    /**
     * Minutes from the onset of each disturbance until it begins to act: until the first sample
     * that differs from the same plant's without it, of each run.
     */
    Map<Integer, double[]> beginnings() {
        return beginnings;
    }

    /** The plants and their seeds, as a table of Markdown. */
    String plants() {
        return String.format(
                Locale.ROOT,
                "| plants | for | after %d days of warm-up | seeds |%n|---|---|---|---|%n%s%s%s",
                WARM_UP_DAYS,
                row(FIRST_CALIBRATION, normal / 2, "thresholds at 1 %", days + " days"),
                row(FIRST_NORMAL, normal, "false alarms", days + " days"),
                row(
                        FIRST_DISTURBED,
                        disturbed,
                        "disturbances",
                        HOURS_DISTURBED + " hours of each"));
    }

    private static String row(int first, int count, String use, String length) {
        String seeds =
                IntStream.range(first, first + count)
                        .mapToObj(plant -> String.valueOf(Courses.seed(plant)))
                        .collect(Collectors.joining(", "));
        String plants = first + " to " + (first + count - 1);
        return "| " + String.join(" | ", plants, use, length, seeds) + " |\n";
    }

    private void run() {
        int length = WARM_UP + days * Courses.SAMPLES_PER_DAY;
        for (int i = 0; i < normal / 2; i++) {
            List<double[]> course = Courses.normal(FIRST_CALIBRATION + i, length);
            trials.forEach((method, trial) -> trial.addCalibration(scores(method, course)));
        }
        for (int i = 0; i < normal; i++) {
            List<double[]> course = Courses.normal(FIRST_NORMAL + i, length);
            trials.forEach((method, trial) -> trial.addNormal(scores(method, course)));
        }
        for (int i = 0; i < disturbed; i++) {
            disturb(FIRST_DISTURBED + i);
        }
    }

    private Scores scores(DetectionMethod method, List<double[]> course) {
        return Scores.of(method.scorer(job, WARM_UP), course);
    }

    private void disturb(int plant) {
        int samples = HOURS_DISTURBED * 3600 / Courses.SECONDS;
        List<double[]> normally = Courses.normal(plant, WARM_UP + samples);
        List<double[]> before = normally.subList(0, WARM_UP);
        List<List<double[]>> after = new ArrayList<>();
        for (Disturbance disturbance : Disturbance.all()) {
            List<double[]> course = Courses.disturbed(plant, disturbance, WARM_UP, samples);
            int common = Courses.common(course, normally.subList(WARM_UP, normally.size()));
            after.add(course);
            beginnings
                            .computeIfAbsent(disturbance.number(), number -> new double[disturbed])[
                            plant - FIRST_DISTURBED] =
                    common * Courses.SECONDS / 60.0;
        }
        trials.forEach(
                (method, trial) -> {
                    StageScorer scorer = method.scorer(job, WARM_UP);
                    Scores scoresBefore = Scores.of(scorer, before);
                    for (Disturbance disturbance : Disturbance.all()) {
                        List<double[]> course = after.get(disturbance.ordinal());
                        Scores scores = scoresBefore.then(Scores.of(scorer.copy(), course));
                        trial.addDisturbed(disturbance.number(), scores);
                    }
                });
    }
}
