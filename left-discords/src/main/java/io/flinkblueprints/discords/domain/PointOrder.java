// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Arrays;

/**
 * Puts the points of one series into the order of their times. Each waits until the series has come
 * further by the lateness that is allowed, measured by its own newest point and by no clock, so the
 * order does not depend on other series or on how fast a backlog is read. Points of one time keep
 * the order in which they came.
 *
 * <p>Time O(1) a point that comes in order, else O(points waiting). Memory: 16 bytes a point
 * waiting.
 */
public final class PointOrder {

    private final long lateness;
    private long[] times = new long[8];
    private double[] values = new double[8];
    private int first;
    private int end;

    /** Time of the newest point that ever came. */
    private long newest = Long.MIN_VALUE;

    /** No point before this time is taken any more. */
    private long released = Long.MIN_VALUE;

    /** Takes what is released, in order. */
    @FunctionalInterface
    public interface Consumer {
        void accept(long at, double value);
    }

    /**
     * An order without points.
     *
     * @param lateness milliseconds, at least 0
     */
    public PointOrder(long lateness) {
        if (lateness < 0) {
            throw new IllegalArgumentException("lateness is at least 0, not " + lateness);
        }
        this.lateness = lateness;
    }

    /**
     * Takes a point; {@link #release} gives it back in its turn.
     *
     * @param at epoch milliseconds
     * @return false if it is late: one of a later time was released before
     */
    public boolean add(long at, double value) {
        if (at < released) {
            return false;
        }
        makeRoom();
        int place = end;
        for (; place > first && times[place - 1] > at; place--) {
            times[place] = times[place - 1];
            values[place] = values[place - 1];
        }
        times[place] = at;
        values[place] = value;
        end++;
        newest = Math.max(newest, at);
        return true;
    }

    /** Gives back the points that waited long enough. */
    public void release(Consumer consumer) {
        while (first < end && times[first] <= newest - lateness) {
            releaseOne(consumer);
        }
    }

    /** Gives back every point, whether it waited long enough or not. */
    public void releaseAll(Consumer consumer) {
        while (first < end) {
            releaseOne(consumer);
        }
    }

    /** How many points wait. */
    public int waiting() {
        return end - first;
    }

    /** Time of the newest point, epoch milliseconds; the least long if none came. */
    public long newest() {
        return newest;
    }

    /** Points before this time are late, epoch milliseconds. */
    public long released() {
        return released;
    }

    /** Times of the points that wait, in order. */
    public long[] waitingTimes() {
        return Arrays.copyOfRange(times, first, end);
    }

    /** Values of the points that wait, in the same order. */
    public double[] waitingValues() {
        return Arrays.copyOfRange(values, first, end);
    }

    /** An order that goes on where another stood; arrays as it gave them. */
    public static PointOrder restored(
            long lateness, long newest, long released, long[] times, double[] values) {
        PointOrder order = new PointOrder(lateness);
        for (int i = 0; i < times.length; i++) {
            order.add(times[i], values[i]);
        }
        order.newest = newest;
        order.released = released;
        return order;
    }

    private void releaseOne(Consumer consumer) {
        released = times[first];
        double value = values[first];
        first++;
        if (first == end) {
            first = 0;
            end = 0;
        }
        consumer.accept(released, value);
    }

    private void makeRoom() {
        if (end < times.length) {
            return;
        }
        int count = end - first;
        int capacity = count > times.length / 2 ? 2 * times.length : times.length;
        long[] movedTimes = new long[capacity];
        double[] movedValues = new double[capacity];
        System.arraycopy(times, first, movedTimes, 0, count);
        System.arraycopy(values, first, movedValues, 0, count);
        times = movedTimes;
        values = movedValues;
        first = 0;
        end = count;
    }
}
