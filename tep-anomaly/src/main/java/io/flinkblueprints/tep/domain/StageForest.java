// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Arrays;

/**
 * The forest of one stage of one plant.
 *
 * <p>Analysers give a new value every 6 or 15 minutes and hold it in between, so most samples
 * repeat the vector before. A repeated vector is no news: it gets the score of the first, and the
 * forest learns it once. Time per new vector O(trees x log sampleSize) expected; memory O(trees x
 * sampleSize).
 */
public final class StageForest {

    private final Stage stage;
    private final VectorForest forest;
    private final double[] vector;
    private final double[] next;
    private double score = Double.NaN;
    private boolean fresh;

    StageForest(Stage stage, ForestParameters parameters) {
        this(
                stage,
                VectorForest.of(
                        stage.dimensions(),
                        parameters.withSeed(parameters.seed() + stage.ordinal())));
    }

    StageForest(Stage stage, VectorForest forest) {
        this.stage = stage;
        this.forest = forest;
        this.vector = new double[stage.dimensions()];
        this.next = new double[stage.dimensions()];
        Arrays.fill(vector, Double.NaN);
    }

    /** The same after its newest vector and that one's score. */
    StageForest after(double[] newest, double newestScore) {
        System.arraycopy(newest, 0, vector, 0, vector.length);
        score = newestScore;
        return this;
    }

    /**
     * Scores a sample against what was seen before it, then learns it.
     *
     * @param xmeas all 41 measurements
     */
    void accept(double[] xmeas) {
        StageVector.fill(stage, xmeas, next);
        fresh = !Arrays.equals(next, vector);
        if (!fresh) {
            return;
        }
        System.arraycopy(next, 0, vector, 0, next.length);
        score = forest.accept(next);
    }

    /**
     * The anomaly score of the newest vector, about 1 for a usual point and more the stranger; NaN
     * while warming up.
     */
    public double score() {
        return score;
    }

    /** Whether the newest sample brought a new vector. */
    public boolean isFresh() {
        return fresh;
    }

    /** How many vectors were learned. */
    public long learned() {
        return forest.learned();
    }

    VectorForest forest() {
        return forest;
    }

    double[] vector() {
        return vector;
    }
}
