// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

/**
 * What the public example does, written anew from its description and with its faults: boxed values
 * in a ring of 64 windows, the squared distance of values that are not normalised, 0 from a
 * candidate that reaches into an empty slot, and a threshold of mean and two standard deviations
 * over the whole past that contains the distance it is compared with.
 */
public final class PublishedDetector {

    private static final int RING_WINDOWS = 64;
    private static final int LABEL_WINDOWS = 16;

    private final int window;

    /** Empty slots are null. */
    private final Double[] ring;

    private int count;
    private Double distance = 0.0;
    private double sum;
    private double squares;
    private long learned;

    public PublishedDetector(int window) {
        this.window = window;
        this.ring = new Double[RING_WINDOWS * window];
    }

    /** Takes a point; whether it is labelled as an anomaly. */
    public boolean accept(double value) {
        ring[count % ring.length] = value;
        count++;
        distance = 0.0;
        if (count < 2 * window) {
            return false;
        }
        distance = nearest();
        learn(distance);
        return count >= LABEL_WINDOWS * window && distance > threshold();
    }

    /** The squared distance of the latest window from the nearest, 0 if there is none. */
    public double distance() {
        return distance;
    }

    private Double nearest() {
        int query = count - window;
        Double least = Double.MAX_VALUE;
        int oldest = count - ring.length;
        // It ends one before the last candidate that does not overlap.
        for (int other = oldest; other < query - window; other++) {
            Double found = squared(query, other);
            if (found < least) {
                least = found;
            }
        }
        return least;
    }

    private Double squared(int query, int other) {
        Double total = 0.0;
        for (int i = 0; i < window; i++) {
            Double theirs = ring[Math.floorMod(other + i, ring.length)];
            Double ours = ring[Math.floorMod(query + i, ring.length)];
            if (theirs == null || ours == null) {
                return total;
            }
            total += (ours - theirs) * (ours - theirs);
        }
        return total;
    }

    private void learn(double found) {
        sum += found;
        squares += found * found;
        learned++;
    }

    private double threshold() {
        double mean = sum / learned;
        return mean + 2 * Math.sqrt(squares / learned - mean * mean);
    }
}
