// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import com.amazon.randomcutforest.RandomCutForest;
import java.io.Serializable;
import java.util.Objects;

/**
 * How a Random Cut Forest is built; S. Guha et al., "Robust random cut forest based anomaly
 * detection on streams", ICML 2016, and the library's documentation.
 */
public final class ForestParameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int trees;
    private final int sampleSize;
    private final int outputAfter;
    private final double timeDecay;
    private final int shingleSize;
    private final long seed;
    private final Scaling scaling;

    private ForestParameters(
            int trees,
            int sampleSize,
            int outputAfter,
            double timeDecay,
            int shingleSize,
            long seed,
            Scaling scaling) {
        this.trees = trees;
        this.sampleSize = sampleSize;
        this.outputAfter = outputAfter;
        this.timeDecay = timeDecay;
        this.shingleSize = shingleSize;
        this.seed = seed;
        this.scaling = scaling;
    }

    /**
     * A forest of as many trees, each over a sample of as many points, that scores points one by
     * one with seed 42, whitened with a smoothing of 0.5 and a memory of 4,000 vectors.
     */
    public static ForestParameters of(int trees, int sampleSize) {
        return new ForestParameters(
                trees,
                sampleSize,
                Math.max(1, sampleSize / 4),
                0.1 / sampleSize,
                1,
                42,
                Scaling.whitened(0.5, 4000));
    }

    /**
     * The same with the number of points after which the first score is given. Where points are
     * whitened, the first half of them only teaches the whitening.
     */
    public ForestParameters withOutputAfter(int points) {
        return new ForestParameters(
                trees, sampleSize, points, timeDecay, shingleSize, seed, scaling);
    }

    /**
     * The same with the rate at which old points leave the samples, per point; 0 keeps a uniform
     * sample of all time.
     */
    public ForestParameters withTimeDecay(double rate) {
        return new ForestParameters(
                trees, sampleSize, outputAfter, rate, shingleSize, seed, scaling);
    }

    /** The same with as many consecutive points taken as one. */
    public ForestParameters withShingleSize(int points) {
        return new ForestParameters(
                trees, sampleSize, outputAfter, timeDecay, points, seed, scaling);
    }

    public ForestParameters withSeed(long newSeed) {
        return new ForestParameters(
                trees, sampleSize, outputAfter, timeDecay, shingleSize, newSeed, scaling);
    }

    public ForestParameters withScaling(Scaling newScaling) {
        return new ForestParameters(
                trees, sampleSize, outputAfter, timeDecay, shingleSize, seed, newScaling);
    }

    Scaling scaling() {
        return scaling;
    }

    /** How many vectors the forest does not see, because only the whitening learns them. */
    int whiteningOnly() {
        return scaling.isWhitened() ? outputAfter / 2 : 0;
    }

    long seed() {
        return seed;
    }

    RandomCutForest newForest(int dimensions) {
        return RandomCutForest.builder()
                .dimensions(dimensions * shingleSize)
                .shingleSize(shingleSize)
                .internalShinglingEnabled(shingleSize > 1)
                .numberOfTrees(trees)
                .sampleSize(sampleSize)
                .outputAfter(outputAfter - whiteningOnly())
                .timeDecay(timeDecay)
                .randomSeed(seed)
                .parallelExecutionEnabled(false)
                .build();
    }

    /**
     * Whether a forest was built for as many dimensions with these parameters, its seed aside,
     * which no forest remembers.
     */
    boolean built(RandomCutForest forest, int dimensions) {
        return forest.getNumberOfTrees() == trees
                && forest.getSampleSize() == sampleSize
                && forest.getOutputAfter() == outputAfter - whiteningOnly()
                && forest.getTimeDecay() == timeDecay
                && forest.getShingleSize() == shingleSize
                && forest.getDimensions() == dimensions * shingleSize;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ForestParameters)) {
            return false;
        }
        ForestParameters that = (ForestParameters) other;
        return trees == that.trees
                && sampleSize == that.sampleSize
                && outputAfter == that.outputAfter
                && timeDecay == that.timeDecay
                && shingleSize == that.shingleSize
                && seed == that.seed
                && scaling.equals(that.scaling);
    }

    @Override
    public int hashCode() {
        return Objects.hash(trees, sampleSize, outputAfter, timeDecay, shingleSize, seed, scaling);
    }

    @Override
    public String toString() {
        return trees
                + " trees of "
                + sampleSize
                + ", score after "
                + outputAfter
                + ", decay "
                + timeDecay
                + ", shingle "
                + shingleSize
                + ", seed "
                + seed
                + ", "
                + scaling;
    }
}
