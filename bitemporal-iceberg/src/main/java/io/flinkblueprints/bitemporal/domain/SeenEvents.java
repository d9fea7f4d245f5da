// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.util.Arrays;

/**
 * The ids of a key's last events, by which one that is delivered twice is known. O(capacity) a
 * question; capacities are small. Not safe for use by several threads.
 */
public final class SeenEvents {

    private final int capacity;
    private long[] ids;
    private int oldest;

    private SeenEvents(int capacity, long[] ids) {
        this.capacity = capacity;
        this.ids = ids;
    }

    /** Remembers as many ids, at least 1. */
    public static SeenEvents last(int capacity) {
        return of(capacity, new long[0]);
    }

    /**
     * As it was left.
     *
     * @param ids oldest first; the newest {@code capacity} of them are kept
     */
    public static SeenEvents of(int capacity, long[] ids) {
        if (capacity < 1) {
            throw new IllegalArgumentException("at least one id is remembered, not " + capacity);
        }
        return new SeenEvents(
                capacity, Arrays.copyOfRange(ids, Math.max(0, ids.length - capacity), ids.length));
    }

    /** Remembers an id; false if it is remembered already. */
    public boolean add(long id) {
        for (long seen : ids) {
            if (seen == id) {
                return false;
            }
        }
        if (ids.length < capacity) {
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[ids.length - 1] = id;
        } else {
            ids[oldest] = id;
            oldest = (oldest + 1) % capacity;
        }
        return true;
    }

    /** Oldest first. */
    public long[] ids() {
        long[] ordered = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ordered[i] = ids[(oldest + i) % ids.length];
        }
        return ordered;
    }
}
