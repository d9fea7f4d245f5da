// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * What is known of each window that can still be compared, in a ring of blocks: window j stands in
 * block j / SIZE at j % SIZE, in arrays of their own for each quantity.
 *
 * <p>Blocks, and not one ring, so that all arrays of a loop are read and written at one and the
 * same index: C2 turns such a loop into vector instructions and leaves one with several offsets
 * scalar (on Java 17: 0.5 against 0.65 ns a candidate). Memory: 40 bytes a window.
 */
final class WindowBlocks {

    /** Windows of a block; as small as a point's 256 maxima are cheap to reduce to one. */
    static final int SIZE = 256;

    /** Covariance, times m, of the newest window with this one. */
    final double[][] covariance;

    /** Half of what entered minus what left when the series moved on to this window. */
    final double[][] halfStep;

    /** What entered plus what left, each relative to its window's mean. */
    final double[][] centredSum;

    /** Mean of the window. */
    final double[][] mean;

    /**
     * Z-normalised: 1 / (sd sqrt(m)), 0 for a constant window and for one that is of no use.
     * Euclidean: m sd^2, infinite for a window that is of no use.
     */
    final double[][] weight;

    /** Room for so many successive windows, wherever they begin. */
    WindowBlocks(int windows) {
        int blocks = (windows + SIZE - 2) / SIZE + 1;
        covariance = new double[blocks][SIZE];
        halfStep = new double[blocks][SIZE];
        centredSum = new double[blocks][SIZE];
        mean = new double[blocks][SIZE];
        weight = new double[blocks][SIZE];
    }

    int block(long window) {
        return (int) (window / SIZE % covariance.length);
    }

    static int index(long window) {
        return (int) (window % SIZE);
    }

    /** The window after the last one of the block that a window is in. */
    static long endOfBlock(long window) {
        return (window / SIZE + 1) * SIZE;
    }

    /** The first window from a given one on that stands at an index. */
    static long at(int index, long from) {
        return from + Math.floorMod(index - index(from), SIZE);
    }

    double covariance(long window) {
        return covariance[block(window)][index(window)];
    }

    void setCovariance(long window, double value) {
        covariance[block(window)][index(window)] = value;
    }

    double mean(long window) {
        return mean[block(window)][index(window)];
    }

    double weight(long window) {
        return weight[block(window)][index(window)];
    }

    /**
     * Moves each covariance to the next window, since with each point every pair moves on by one.
     *
     * @param first the first window that receives one
     * @param last the last one
     * @param intoFirst what the first receives
     */
    void shift(long first, long last, double intoFirst) {
        double carry = intoFirst;
        for (long j = first; j <= last; j = endOfBlock(j)) {
            double[] block = covariance[block(j)];
            int from = index(j);
            int length = (int) (Math.min(endOfBlock(j) - 1, last) - j);
            double next = block[from + length];
            System.arraycopy(block, from, block, from + 1, length);
            block[from] = carry;
            carry = next;
        }
    }
}
