// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * The limit of usual distances of one series, learned from its past and forgetting it.
 *
 * <p>A distance is judged first and learned afterwards, so none has a say in its own verdict.
 * Everything is learned, discords too: a change that stays becomes usual once it is the greater
 * part of what is remembered. Memory: 16 bytes a distance remembered.
 */
public final class MovingThreshold {

    /** From the median deviation of normal noise to its standard deviation: 1 / quantile(0.75). */
    private static final double NORMAL = 1.482602218505602;

    /** The quantile of UPPER, and where it lies in normal noise, in standard deviations. */
    private static final double UPPER = 0.9;

    private static final double UPPER_NORMAL = 1.2815515655446004;

    private final ThresholdParameters parameters;
    private final SortedWindow past;

    public MovingThreshold(ThresholdParameters parameters) {
        this.parameters = parameters;
        this.past = new SortedWindow(parameters.memory());
    }

    /** The distance above which a window is unusual; NaN while too few are known. */
    public double value() {
        if (parameters.rule() == ThresholdRule.FIXED) {
            return parameters.factor();
        }
        if (past.count() < parameters.warmUp()) {
            return Double.NaN;
        }
        return Math.max(parameters.least(), learned());
    }

    private double learned() {
        switch (parameters.rule()) {
            case UPPER:
                double upper = past.quantile(UPPER) - past.median();
                return past.median() + parameters.factor() * upper / UPPER_NORMAL;
            case MEDIAN:
                return past.median() + parameters.factor() * NORMAL * past.medianDeviation();
            case MEAN:
                return past.mean() + parameters.factor() * past.standardDeviation();
            case QUANTILE:
                return past.quantile(parameters.factor());
            default:
                throw new IllegalStateException("nothing is learned by " + parameters.rule());
        }
    }

    /**
     * Learns a distance, after it was judged.
     *
     * @param distance at least 0; NaN, which is none, is not learned
     */
    public void learn(double distance) {
        if (!Double.isNaN(distance) && parameters.rule() != ThresholdRule.FIXED) {
            past.add(distance);
        }
    }

    /** What is remembered, oldest first. */
    public double[] remembered() {
        return past.inOrderOfArrival();
    }

    public ThresholdParameters parameters() {
        return parameters;
    }
}
