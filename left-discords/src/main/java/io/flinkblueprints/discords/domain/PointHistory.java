// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * The last points of a series in a mirrored ring: each stands in the array twice, a capacity apart,
 * so that every window is contiguous wherever it begins.
 *
 * <p>A point that is no number takes the place of the value before it, and windows that hold it are
 * known to be of no use. Memory: 17 bytes a point.
 */
final class PointHistory {

    /**
     * Larger values are as useless as infinity: products of two, summed over any window, must stay
     * finite.
     */
    static final double LARGEST = 1e100;

    private final int capacity;
    private final double[] values;
    private final boolean[] bad;
    private long count;
    private long lastBad = -1;
    private int equalAtEnd;

    PointHistory(int capacity) {
        this.capacity = capacity;
        this.values = new double[2 * capacity];
        this.bad = new boolean[capacity];
    }

    /** Whether a value can be compared with others at all. */
    static boolean isUsable(double value) {
        return Math.abs(value) <= LARGEST;
    }

    void add(double value) {
        boolean isFirst = equalAtEnd == 0;
        double before = isFirst ? 0 : newest();
        double kept = isUsable(value) ? value : before;
        if (!isUsable(value)) {
            lastBad = count;
        }
        equalAtEnd = !isFirst && kept == before ? equalAtEnd + 1 : 1;
        int slot = (int) (count % capacity);
        values[slot] = kept;
        values[slot + capacity] = kept;
        bad[slot] = !isUsable(value);
        count++;
    }

    /** Points so far, those that were forgotten included. */
    long count() {
        return count;
    }

    /** The values; a window that begins at point {@code i} begins at {@code offset(i)}. */
    double[] values() {
        return values;
    }

    /** Where a window begins whose first point, numbered from 0, is still remembered. */
    int offset(long point) {
        return (int) (point % capacity);
    }

    double newest() {
        return values[(int) ((count - 1) % capacity)];
    }

    /** Whether the newest points all have the same value. */
    boolean endsConstant(int points) {
        return equalAtEnd >= points;
    }

    /** Whether one of the newest points is no number. */
    boolean endsWithBad(int points) {
        return lastBad >= 0 && lastBad >= count - points;
    }

    /** The newest points, oldest first, NaN for those that were no numbers. */
    double[] newest(int points) {
        double[] copy = new double[points];
        for (int i = 0; i < points; i++) {
            int slot = (int) ((count - points + i) % capacity);
            copy[i] = bad[slot] ? Double.NaN : values[slot];
        }
        return copy;
    }

    /** Forgets everything and goes on counting from here. */
    void restartAt(long point) {
        count = point;
        lastBad = -1;
        equalAtEnd = 0;
    }
}
