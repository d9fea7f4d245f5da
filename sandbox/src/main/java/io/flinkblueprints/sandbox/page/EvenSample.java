// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Every k-th of the records that come between two calls of {@link #take}, with the smallest power
 * of two k that keeps within a capacity. O(1) a record, memory bounded by the capacity.
 *
 * <p>Where a thinning starts is random: records of several keys often come in a fixed round, and a
 * fixed start would always show the same keys.
 */
final class EvenSample {

    private final SplittableRandom random = new SplittableRandom(1);
    private List<byte[]> kept = new ArrayList<>();
    private int capacity;
    private long index;
    private long stride = 1;
    private long phase;

    EvenSample(int capacity) {
        this.capacity = capacity;
    }

    void add(byte[] record) {
        if (index++ % stride != phase) {
            return;
        }
        kept.add(record);
        if (kept.size() > capacity) {
            halve();
        }
    }

    int size() {
        return kept.size();
    }

    /** Whether records have been left out since the last call of {@link #take}. */
    boolean isThinned() {
        return stride > 1;
    }

    /** The sample, in order of arrival; the next one has the given capacity, at least 1. */
    List<byte[]> take(int nextCapacity) {
        List<byte[]> taken = kept;
        kept = new ArrayList<>();
        capacity = nextCapacity;
        index = 0;
        stride = 1;
        phase = 0;
        return taken;
    }

    private void halve() {
        int first = random.nextInt(2);
        List<byte[]> half = new ArrayList<>(capacity);
        for (int i = first; i < kept.size(); i += 2) {
            half.add(kept.get(i));
        }
        kept = half;
        phase += first * stride;
        stride *= 2;
    }
}
