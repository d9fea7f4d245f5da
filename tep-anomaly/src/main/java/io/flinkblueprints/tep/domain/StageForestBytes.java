// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

/**
 * The forest of a stage as {@link VectorForestBytes} with the stage's newest vector and score. With
 * 50 trees of 256 points 195 to 400 kB for a stage of 5 to 8 dimensions, 230 to 720 kB for one of
 * 22: more the longer the forest has lived.
 */
public final class StageForestBytes {

    private StageForestBytes() {}

    public static byte[] write(StageForest forest) {
        Written written = new Written();
        written.of(forest.forest());
        written.vector = forest.vector();
        written.score = forest.score();
        return VectorForestBytes.write(written);
    }

    /**
     * Reads a forest back.
     *
     * @param parameters those that are asked for now: a forest that was built with others is
     *     replaced by an empty one
     * @throws IllegalStateException if the bytes are of a version that is not known
     */
    public static StageForest read(byte[] bytes, Stage stage, ForestParameters parameters) {
        Written written = VectorForestBytes.read(bytes, Written.class);
        VectorForest forest = written.forest(stage.dimensions(), parameters);
        return forest == null
                ? new StageForest(stage, parameters)
                : new StageForest(stage, forest).after(written.vector, written.score);
    }

    /** One stage on its way to or from CBOR. */
    static final class Written extends VectorForestBytes.Written {

        public double[] vector = new double[0];
        public double score;
    }
}
