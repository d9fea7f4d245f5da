// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.domain.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Principal components, learned once from a plant's first samples: of each stage's new vectors, or
 * of the whole plant at every sample, which is then scored in place of the continuous stage.
 */
final class PcaScorer implements StageScorer {

    private final ToDoubleBiFunction<PrincipalComponents, double[]> statistic;
    private final Map<Stage, List<Measurement>> parts;
    private final Map<Stage, List<double[]>> rows = new EnumMap<>(Stage.class);
    private final Map<Stage, PrincipalComponents> learned = new EnumMap<>(Stage.class);
    private final Map<Stage, double[]> latest = new EnumMap<>(Stage.class);
    private final Map<Stage, Double> scores = new EnumMap<>(Stage.class);
    private int left;

    private PcaScorer(
            ToDoubleBiFunction<PrincipalComponents, double[]> statistic,
            Map<Stage, List<Measurement>> parts,
            int samples) {
        this.statistic = statistic;
        this.parts = parts;
        this.left = samples;
        parts.keySet().forEach(stage -> rows.put(stage, new ArrayList<>()));
    }

    /** By stage, after learning from as many samples. */
    static PcaScorer byStage(
            ToDoubleBiFunction<PrincipalComponents, double[]> statistic, int samples) {
        Map<Stage, List<Measurement>> parts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            parts.put(stage, stage.measurements());
        }
        return new PcaScorer(statistic, parts, samples);
    }

    /** Of all 41 measurements at once. */
    static PcaScorer whole(
            ToDoubleBiFunction<PrincipalComponents, double[]> statistic, int samples) {
        return new PcaScorer(statistic, Map.of(Stage.CONTINUOUS, Measurement.all()), samples);
    }

    @Override
    public void accept(double[] xmeas) {
        scores.clear();
        parts.forEach(
                (stage, measurements) -> {
                    double[] row =
                            measurements.stream().mapToDouble(m -> xmeas[m.index()]).toArray();
                    if (!Arrays.equals(row, latest.put(stage, row))) {
                        accept(stage, row);
                    }
                });
        if (--left == 0) {
            rows.forEach((stage, seen) -> learned.put(stage, PrincipalComponents.of(seen)));
            rows.clear();
        }
    }

    private void accept(Stage stage, double[] row) {
        if (left > 0) {
            rows.getOrDefault(stage, new ArrayList<>()).add(row);
            return;
        }
        PrincipalComponents components = learned.get(stage);
        if (components != null) {
            scores.put(stage, statistic.applyAsDouble(components, row));
        }
    }

    @Override
    public double score(Stage stage) {
        return scores.getOrDefault(stage, Double.NaN);
    }

    @Override
    public StageScorer copy() {
        PcaScorer copy = new PcaScorer(statistic, parts, left);
        copy.rows.clear();
        rows.forEach((stage, seen) -> copy.rows.put(stage, new ArrayList<>(seen)));
        copy.learned.putAll(learned);
        copy.latest.putAll(latest);
        return copy;
    }
}
