// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Arrays;
import java.util.function.Function;

/** The forests of one plant, one a stage. Not safe for use by several threads. */
public final class PlantForests {

    /** In the order of {@link Stage}. */
    private final StageForest[] forests;

    private PlantForests(StageForest[] forests) {
        this.forests = forests;
    }

    /** Forests that have seen nothing. */
    public static PlantForests of(ForestParameters parameters) {
        return of(stage -> new StageForest(stage, parameters));
    }

    /** A plant with a forest for each stage. */
    public static PlantForests of(Function<Stage, StageForest> forests) {
        return new PlantForests(
                Arrays.stream(Stage.values()).map(forests).toArray(StageForest[]::new));
    }

    /**
     * Scores and learns one sample in every stage.
     *
     * @param xmeas the 41 measurements in their units; NaN where the plant does not measure
     */
    public void accept(double[] xmeas) {
        for (StageForest forest : forests) {
            forest.accept(xmeas);
        }
    }

    public StageForest stage(Stage stage) {
        return forests[stage.ordinal()];
    }
}
