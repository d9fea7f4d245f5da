// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.ModelFunction;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import org.apache.flink.util.Collector;

/** Scores each sample of a plant with the plant's forests. */
public final class ScoreFunction implements ModelFunction<PlantSample, PlantForests, StageScores> {

    private static final long serialVersionUID = 1L;

    private final ForestParameters parameters;

    public ScoreFunction(ForestParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public PlantForests create(PlantSample first) {
        return PlantForests.of(parameters);
    }

    @Override
    public void process(PlantSample sample, PlantForests forests, Collector<StageScores> out) {
        forests.accept(sample.xmeas);
        Stage[] stages = Stage.values();
        double[] scores = new double[stages.length];
        boolean[] fresh = new boolean[stages.length];
        for (Stage stage : stages) {
            scores[stage.ordinal()] = forests.stage(stage).score();
            fresh[stage.ordinal()] = forests.stage(stage).isFresh();
        }
        out.collect(StageScores.of(sample, scores, fresh));
    }
}
