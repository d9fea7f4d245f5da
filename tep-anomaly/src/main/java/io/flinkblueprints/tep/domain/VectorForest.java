// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import com.amazon.randomcutforest.RandomCutForest;
import org.jspecify.annotations.Nullable;

/**
 * A Random Cut Forest over the vectors of one key, each scored and then learned. With a shingle
 * size above 1 the forest itself puts as many consecutive vectors together. Time per vector O(trees
 * x log sampleSize) expected; memory O(trees x sampleSize). Not safe for use by several threads.
 */
public final class VectorForest {

    private final int dimensions;
    private final RandomCutForest forest;
    private final @Nullable Whitening whitening;
    private final int whiteningOnly;

    VectorForest(
            int dimensions,
            RandomCutForest forest,
            @Nullable Whitening whitening,
            ForestParameters parameters) {
        this.dimensions = dimensions;
        this.forest = forest;
        this.whitening = whitening;
        this.whiteningOnly = parameters.whiteningOnly();
    }

    /**
     * A forest that has seen nothing.
     *
     * @param dimensions of each vector, at least 1
     */
    public static VectorForest of(int dimensions, ForestParameters parameters) {
        return new VectorForest(
                dimensions,
                parameters.newForest(dimensions),
                parameters.scaling().isWhitened()
                        ? new Whitening(parameters.scaling(), dimensions)
                        : null,
                parameters);
    }

    /**
     * Scores a vector against those before it, then learns it.
     *
     * @param vector finite numbers, as many as the forest has dimensions
     * @return about 1 for a usual vector and more the stranger; NaN while warming up
     * @throws IllegalArgumentException if the vector has another length
     */
    public double accept(double[] vector) {
        if (vector.length != dimensions) {
            throw new IllegalArgumentException(
                    "a vector of "
                            + vector.length
                            + " numbers for a forest of "
                            + dimensions
                            + " dimensions");
        }
        double[] point = whitening == null ? vector : whitening.accept(vector);
        double score = forest.isOutputReady() ? forest.getAnomalyScore(point) : Double.NaN;
        if (whitening == null || whitening.learned() > whiteningOnly) {
            forest.update(point);
        }
        return score;
    }

    /** How many vectors were learned. */
    public long learned() {
        return whitening == null ? forest.getTotalUpdates() : whitening.learned();
    }

    RandomCutForest forest() {
        return forest;
    }

    @Nullable Whitening whitening() {
        return whitening;
    }
}
