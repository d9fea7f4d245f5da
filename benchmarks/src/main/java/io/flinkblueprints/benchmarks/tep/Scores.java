// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageAlarm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a method said to the samples of a plant, one after the other. */
final class Scores {

    private final double[][] byStage;

    private Scores(double[][] byStage) {
        this.byStage = byStage;
    }

    /** Shows samples to a scorer. */
    static Scores of(StageScorer scorer, List<double[]> samples) {
        double[][] byStage = new double[Stage.values().length][samples.size()];
        for (int n = 0; n < samples.size(); n++) {
            scorer.accept(samples.get(n));
            for (Stage stage : Stage.values()) {
                byStage[stage.ordinal()][n] = scorer.score(stage);
            }
        }
        return new Scores(byStage);
    }

    /** These, then others. */
    Scores then(Scores others) {
        double[][] joined = new double[byStage.length][];
        Arrays.setAll(
                joined,
                i ->
                        DoubleStream.concat(
                                        Arrays.stream(byStage[i]), Arrays.stream(others.byStage[i]))
                                .toArray());
        return new Scores(joined);
    }

    int samples() {
        return byStage[0].length;
    }

    /** The scores of a stage's new vectors from a sample on. */
    DoubleStream of(Stage stage, int from) {
        return Arrays.stream(byStage[stage.ordinal()], from, samples())
                .filter(score -> !Double.isNaN(score));
    }

    /** The numbers of the samples that raised an alarm of a stage, from a sample on. */
    int[] raised(Stage stage, AlarmRule rule, int from) {
        StageAlarm alarm = new StageAlarm();
        return IntStream.range(0, samples())
                .filter(n -> rule.accept(stage, byStage[stage.ordinal()][n], alarm).orElse(false))
                .filter(n -> n >= from)
                .toArray();
    }

    /** What share of a stage's scores is above what the rule compares them with. */
    double shareAbove(Stage stage, AlarmRule rule, int from) {
        StageAlarm alarm = new StageAlarm();
        double above = 0;
        for (int n = 0; n < samples(); n++) {
            double score = byStage[stage.ordinal()][n];
            above += n >= from && score > rule.threshold(stage, alarm) ? 1 : 0;
            rule.accept(stage, score, alarm);
        }
        return above / of(stage, from).count();
    }
}
