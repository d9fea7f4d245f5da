// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.io.Serializable;
import java.util.Objects;

/** In which coordinates a forest sees the vectors that it is given. */
public final class Scaling implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean whitened;
    private final double smoothing;
    private final int memory;

    private Scaling(boolean whitened, double smoothing, int memory) {
        this.whitened = whitened;
        this.smoothing = smoothing;
        this.memory = memory;
    }

    /** As they are; nothing is learned. */
    public static Scaling none() {
        return new Scaling(false, 1, 0);
    }

    /**
     * Smoothed, then without what the other elements explain. See {@link Whitening}.
     *
     * @param smoothing weight of the newest vector, above 0 to 1, which smooths nothing
     * @param memory how many vectors back the weight in mean and covariance has fallen to 1/e
     */
    public static Scaling whitened(double smoothing, int memory) {
        if (!(smoothing > 0 && smoothing <= 1) || memory < 1) {
            throw new IllegalArgumentException(
                    "a smoothing above 0 to 1 and a memory of at least 1, not "
                            + smoothing
                            + " and "
                            + memory);
        }
        return new Scaling(true, smoothing, memory);
    }

    boolean isWhitened() {
        return whitened;
    }

    double smoothing() {
        return smoothing;
    }

    int memory() {
        return memory;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Scaling)) {
            return false;
        }
        Scaling that = (Scaling) other;
        return whitened == that.whitened && smoothing == that.smoothing && memory == that.memory;
    }

    @Override
    public int hashCode() {
        return Objects.hash(whitened, smoothing, memory);
    }

    @Override
    public String toString() {
        return whitened ? "whitened, smoothing " + smoothing + ", memory " + memory : "not scaled";
    }
}
