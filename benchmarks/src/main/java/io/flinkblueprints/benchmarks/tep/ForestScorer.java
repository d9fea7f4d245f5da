// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageForestBytes;

/** The job's own forests. */
final class ForestScorer implements StageScorer {

    private final ForestParameters parameters;
    private final PlantForests forests;

    ForestScorer(ForestParameters parameters) {
        this(parameters, PlantForests.of(parameters));
    }

    private ForestScorer(ForestParameters parameters, PlantForests forests) {
        this.parameters = parameters;
        this.forests = forests;
    }

    @Override
    public void accept(double[] xmeas) {
        forests.accept(xmeas);
    }

    @Override
    public double score(Stage stage) {
        return forests.stage(stage).isFresh() ? forests.stage(stage).score() : Double.NaN;
    }

    /** As a checkpoint writes and a restart reads it. */
    @Override
    public StageScorer copy() {
        return new ForestScorer(
                parameters,
                PlantForests.of(
                        stage ->
                                StageForestBytes.read(
                                        StageForestBytes.write(forests.stage(stage)),
                                        stage,
                                        parameters)));
    }
}
