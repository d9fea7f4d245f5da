// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Where the default thresholds of tep-anomaly come from: the scores of plants that run normally,
 * with seeds that nothing else uses. Prints Markdown.
 */
public final class AlarmThresholds {

    private static final int FIRST_SEED = 9_001;
    private static final int PLANTS = 20;
    private static final int SAMPLES = 9_600;
    private static final int SECONDS = 36;

    private AlarmThresholds() {}

    public static void main(String[] args) {
        Map<Stage, DoubleStream.Builder> scores = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            scores.put(stage, DoubleStream.builder());
        }
        for (int seed = FIRST_SEED; seed < FIRST_SEED + PLANTS; seed++) {
            run(seed, scores);
        }
        System.out.println(
                "| stage | scores | median | 99 % | 99.9 % | highest |\n|---|---|---|---|---|---|");
        scores.forEach((stage, builder) -> print(stage, builder.build().sorted().toArray()));
    }

    private static void run(long seed, Map<Stage, DoubleStream.Builder> scores) {
        ControlledPlant plant = ControlledPlant.withNoise(seed);
        PlantForests forests = PlantForests.of(ForestParameters.of(50, 256));
        double[] xmeas = new double[Measurement.COUNT];
        for (int n = 0; n < SAMPLES; n++) {
            plant.advance(SECONDS);
            for (Measurement measurement : Measurement.all()) {
                xmeas[measurement.index()] = plant.measurement(measurement);
            }
            forests.accept(xmeas);
            scores.forEach(
                    (stage, builder) -> {
                        double score = forests.stage(stage).score();
                        if (forests.stage(stage).isFresh() && !Double.isNaN(score)) {
                            builder.add(score);
                        }
                    });
        }
    }

    private static void print(Stage stage, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n",
                stage.id(),
                sorted.length,
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 0.999),
                sorted[sorted.length - 1]);
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(q * sorted.length))];
    }
}
