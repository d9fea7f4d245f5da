// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every method on the public benchmark: learned from d00, thresholds from d00_te. */
final class PublishedTrials {

    private PublishedTrials() {}

    static Map<DetectionMethod, Trial> run(
            PublishedCourses courses, ForestParameters job, List<DetectionMethod> methods) {
        Map<DetectionMethod, Trial> trials = new EnumMap<>(DetectionMethod.class);
        for (DetectionMethod method : methods) {
            List<double[]> training = courses.training();
            StageScorer learned = method.scorer(job, training.size());
            Scores before = Scores.of(learned, training);
            Trial trial =
                    new Trial(
                            training.size(),
                            training.size() + PublishedCourses.BEFORE_ONSET,
                            PublishedCourses.MINUTES);
            trial.addCalibration(before.then(Scores.of(learned.copy(), courses.test(0))));
            for (Disturbance disturbance : Disturbance.all()) {
                if (courses.has(disturbance.number())) {
                    List<double[]> test = courses.test(disturbance.number());
                    Scores scores = before.then(Scores.of(learned.copy(), test));
                    trial.addDisturbed(disturbance.number(), scores);
                    trial.addNormal(
                            before.then(
                                    Scores.of(
                                            learned.copy(),
                                            test.subList(0, PublishedCourses.BEFORE_ONSET))));
                }
            }
            trials.put(method, trial);
        }
        return trials;
    }
}
