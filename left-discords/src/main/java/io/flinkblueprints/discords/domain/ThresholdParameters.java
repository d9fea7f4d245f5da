// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.Serializable;
import java.util.Objects;

/** How the limit between usual and unusual distances is found. Immutable. */
public final class ThresholdParameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ThresholdRule rule;
    private final double factor;
    private final int warmUp;
    private final int memory;
    private final double least;

    private ThresholdParameters(
            ThresholdRule rule, double factor, int warmUp, int memory, double least) {
        if (warmUp < 1 || memory < warmUp) {
            throw new IllegalArgumentException(
                    "a warm-up of " + warmUp + " does not fit a memory of " + memory);
        }
        if (!(least >= 0)) {
            throw new IllegalArgumentException("the least threshold is at least 0, not " + least);
        }
        this.rule = rule;
        this.factor = factor;
        this.warmUp = warmUp;
        this.memory = memory;
        this.least = least;
    }

    /**
     * A threshold that is learned.
     *
     * @param rule any but {@link ThresholdRule#FIXED}
     * @param factor deviations of UPPER, MEDIAN or MEAN, at least 0; the share of QUANTILE, above
     *     0, at most 1
     * @param warmUp distances before there is a threshold, at least 1
     * @param memory distances after which one is forgotten, at least the warm-up
     */
    public static ThresholdParameters learned(
            ThresholdRule rule, double factor, int warmUp, int memory) {
        boolean isShare = rule == ThresholdRule.QUANTILE;
        if (rule == ThresholdRule.FIXED || !(isShare ? factor > 0 && factor <= 1 : factor >= 0)) {
            throw new IllegalArgumentException("cannot learn by " + rule + " " + factor);
        }
        return new ThresholdParameters(rule, factor, warmUp, memory, 0);
    }

    /** A threshold that is given, in the unit of the distance, at least 0. */
    public static ThresholdParameters fixed(double distance) {
        if (!(distance >= 0)) {
            throw new IllegalArgumentException("a threshold is at least 0, not " + distance);
        }
        return new ThresholdParameters(ThresholdRule.FIXED, distance, 1, 1, 0);
    }

    /**
     * The same, but never below a distance. It keeps the rounding noise of a series that repeats
     * itself perfectly from being judged.
     */
    public ThresholdParameters withLeast(double distance) {
        return new ThresholdParameters(rule, factor, warmUp, memory, distance);
    }

    public ThresholdRule rule() {
        return rule;
    }

    /** Deviations, a share, or the fixed distance. */
    public double factor() {
        return factor;
    }

    public int warmUp() {
        return warmUp;
    }

    public int memory() {
        return memory;
    }

    /** No threshold is below this distance. */
    public double least() {
        return least;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ThresholdParameters)) {
            return false;
        }
        ThresholdParameters that = (ThresholdParameters) other;
        return rule == that.rule
                && factor == that.factor
                && warmUp == that.warmUp
                && memory == that.memory
                && least == that.least;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule.name(), factor, warmUp, memory, least);
    }

    @Override
    public String toString() {
        return String.format(
                "%s %s, warm-up %d, memory %d, least %s", rule, factor, warmUp, memory, least);
    }
}
