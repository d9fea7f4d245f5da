// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Arrays;

/**
 * Turns a stage's vectors into ones whose elements are uncorrelated and vary alike while the plant
 * runs normally, by what it has learned of their mean and covariance so far.
 *
 * <p>Vectors are smoothed (level += w (vector - level)), centred, and multiplied by the inverse of
 * the covariance's Cholesky factor (Golub and Van Loan, section 4.2): element i is what the
 * elements before it do not explain of measurement i, in standard deviations. A pressure that rises
 * although all flows stand still is far out there, though both are usual by themselves; a forest,
 * which cuts along one axis at a time, cannot see that in the measurements themselves.
 *
 * <p>Mean and covariance fade exponentially. Before anything is known the covariance is that of the
 * measurement noise, with the weight of {@value #PRIOR_VECTORS} vectors, so few vectors in many
 * dimensions do no harm; a constant measurement stays 0. No learned element counts as further out
 * than {@value #FURTHEST_DEVIATIONS} deviations. Time O(d^3 / 6), memory O(d^2 / 2) for d
 * dimensions: 22 take some 2,000 multiplications, a small part of what the forest takes, and 2.5
 * kB.
 */
final class Whitening {

    private static final double PRIOR_VECTORS = 10;
    private static final double FURTHEST_DEVIATIONS = 4;

    /** Added to each variance, in units of the noise's: what the noise cannot be below. */
    private static final double LEAST_VARIANCE = 0.01;

    private final Scaling scaling;
    private final State state;
    private final double[] centred;
    private final double[] white;
    private final double[] factor;

    Whitening(Scaling scaling, int dimensions) {
        this(scaling, State.of(dimensions));
    }

    Whitening(Scaling scaling, State state) {
        this.scaling = scaling;
        this.state = state;
        this.centred = new double[state.mean.length];
        this.white = new double[state.mean.length];
        this.factor = new double[state.covariance.length];
    }

    /**
     * Whitens a vector by those before it, then learns it.
     *
     * @param vector in units of noise, finite
     * @return the same array at every call
     */
    double[] accept(double[] vector) {
        double weight = state.count == 0 ? 1 : scaling.smoothing();
        for (int i = 0; i < vector.length; i++) {
            state.level[i] += weight * (vector[i] - state.level[i]);
            state.mean[i] = state.count == 0 ? vector[i] : state.mean[i];
            centred[i] = state.level[i] - state.mean[i];
        }
        whiten();
        learn();
        return white;
    }

    long learned() {
        return state.count;
    }

    Scaling scaling() {
        return scaling;
    }

    State state() {
        return state;
    }

    /** Row by row: the factor's row, then the element that it gives by forward substitution. */
    private void whiten() {
        for (int i = 0; i < white.length; i++) {
            double rest = centred[i];
            for (int j = 0; j < i; j++) {
                factor[at(i, j)] = (state.covariance[at(i, j)] - product(i, j)) / factor[at(j, j)];
                rest -= factor[at(i, j)] * white[j];
            }
            double variance = state.covariance[at(i, i)] - product(i, i);
            factor[at(i, i)] = Math.sqrt(Math.max(0, variance) + LEAST_VARIANCE);
            white[i] = rest / factor[at(i, i)];
        }
    }

    private double product(int i, int j) {
        double sum = 0;
        for (int k = 0; k < j; k++) {
            sum += factor[at(i, k)] * factor[at(j, k)];
        }
        return sum;
    }

    private void learn() {
        state.count++;
        double forMean = Math.max(1.0 / state.count, 1.0 / scaling.memory());
        double forCovariance =
                Math.max(1.0 / (state.count + PRIOR_VECTORS), 1.0 / scaling.memory());
        for (int i = 0; i < centred.length; i++) {
            double furthest = FURTHEST_DEVIATIONS * Math.sqrt(state.covariance[at(i, i)]);
            centred[i] = Math.max(-furthest, Math.min(furthest, centred[i]));
            state.mean[i] += forMean * centred[i];
            for (int j = 0; j <= i; j++) {
                double product = (1 - forMean) * centred[i] * centred[j];
                state.covariance[at(i, j)] +=
                        forCovariance * (product - state.covariance[at(i, j)]);
            }
        }
    }

    /** Place of row i, column j of a lower triangle that is kept row by row. */
    private static int at(int i, int j) {
        return i * (i + 1) / 2 + j;
    }

    /** What was learned. */
    static final class State {

        /** How many vectors. */
        public long count;

        /** {@code double[d]}: the smoothed vector. */
        public double[] level = new double[0];

        /** {@code double[d]}: the mean of smoothed vectors. */
        public double[] mean = new double[0];

        /** {@code double[d (d + 1) / 2]}: their covariance, lower triangle row by row. */
        public double[] covariance = new double[0];

        static State of(int dimensions) {
            State state = new State();
            state.level = new double[dimensions];
            state.mean = new double[dimensions];
            state.covariance = new double[at(dimensions, 0)];
            for (int i = 0; i < dimensions; i++) {
                state.covariance[at(i, i)] = 1;
            }
            return state;
        }

        @Override
        public String toString() {
            return count + " vectors about " + Arrays.toString(mean);
        }
    }
}
