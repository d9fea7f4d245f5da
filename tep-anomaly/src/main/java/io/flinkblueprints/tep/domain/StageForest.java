// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import com.amazon.randomcutforest.RandomCutForest;
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
    private final RandomCutForest forest;
    private final double[] vector;
    private final double[] next;
    private double score;
    private boolean fresh;

    StageForest(Stage stage, ForestParameters parameters) {
        this(stage, parameters.newForest(stage), new double[stage.dimensions()], Double.NaN);
        Arrays.fill(vector, Double.NaN);
    }

    StageForest(Stage stage, RandomCutForest forest, double[] vector, double score) {
        this.stage = stage;
        this.forest = forest;
        this.vector = vector;
        this.next = new double[vector.length];
        this.score = score;
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
        score = forest.isOutputReady() ? forest.getAnomalyScore(next) : Double.NaN;
        forest.update(next);
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
        return forest.getTotalUpdates();
    }

    RandomCutForest forest() {
        return forest;
    }

    double[] vector() {
        return vector;
    }
}
