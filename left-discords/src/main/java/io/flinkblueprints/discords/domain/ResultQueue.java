// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Results of one part that wait for those of the others, first in first out. */
final class ResultQueue {

    private static final int BYTES = 40;

    private long[] indexes = new long[8];
    private long[] times = new long[8];
    private double[] inputs = new double[8];
    private double[] distances = new double[8];
    private long[] nearest = new long[8];
    private int first;
    private int end;

    void add(long index, long at, double input, double distance, long nearestIndex) {
        if (end == indexes.length) {
            makeRoom();
        }
        indexes[end] = index;
        times[end] = at;
        inputs[end] = input;
        distances[end] = distance;
        nearest[end] = nearestIndex;
        end++;
    }

    boolean isEmpty() {
        return first == end;
    }

    long index() {
        return indexes[first];
    }

    long at() {
        return times[first];
    }

    double input() {
        return inputs[first];
    }

    double distance() {
        return distances[first];
    }

    long nearest() {
        return nearest[first];
    }

    void removeFirst() {
        first++;
        if (first == end) {
            first = 0;
            end = 0;
        }
    }

    int size() {
        return end - first;
    }

    int bytes() {
        return Integer.BYTES + BYTES * size();
    }

    void write(ByteBuffer bytes) {
        bytes.putInt(size());
        for (int i = first; i < end; i++) {
            bytes.putLong(indexes[i]).putLong(times[i]).putDouble(inputs[i]);
            bytes.putDouble(distances[i]).putLong(nearest[i]);
        }
    }

    void read(ByteBuffer bytes) {
        int count = bytes.getInt();
        for (int i = 0; i < count; i++) {
            long index = bytes.getLong();
            long at = bytes.getLong();
            double input = bytes.getDouble();
            add(index, at, input, bytes.getDouble(), bytes.getLong());
        }
    }

    private void makeRoom() {
        int count = size();
        int capacity = count > indexes.length / 2 ? 2 * indexes.length : indexes.length;
        indexes = Arrays.copyOf(Arrays.copyOfRange(indexes, first, end), capacity);
        times = Arrays.copyOf(Arrays.copyOfRange(times, first, end), capacity);
        inputs = Arrays.copyOf(Arrays.copyOfRange(inputs, first, end), capacity);
        distances = Arrays.copyOf(Arrays.copyOfRange(distances, first, end), capacity);
        nearest = Arrays.copyOf(Arrays.copyOfRange(nearest, first, end), capacity);
        first = 0;
        end = count;
    }
}
