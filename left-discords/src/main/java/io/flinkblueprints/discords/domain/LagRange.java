// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.Serializable;

/**
 * Lags from {@code first} to {@code last}, both included: which diagonals of the distance matrix
 * are computed. Immutable.
 */
public final class LagRange implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int first;
    private final int last;

    private LagRange(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /**
     * A range.
     *
     * @throws IllegalArgumentException if it is empty or begins below 1
     */
    public static LagRange of(int first, int last) {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no lags from " + first + " to " + last);
        }
        return new LagRange(first, last);
    }

    /**
     * One of several parts that together are this range; they differ by one lag at most.
     *
     * @param part from 0
     * @param parts how many there are, at most as many as there are lags
     */
    public LagRange part(int part, int parts) {
        if (part < 0 || part >= parts || parts > count()) {
            throw new IllegalArgumentException(
                    "no part " + part + " of " + parts + " for " + count() + " lags");
        }
        long from = (long) count() * part / parts;
        long to = (long) count() * (part + 1) / parts;
        return new LagRange(first + (int) from, first + (int) to - 1);
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    /** How many lags there are. */
    public int count() {
        return last - first + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LagRange
                && first == ((LagRange) other).first
                && last == ((LagRange) other).last;
    }

    @Override
    public int hashCode() {
        return 31 * first + last;
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}
