// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.nio.ByteBuffer;

/**
 * Judges a series whose history is split into parts: the distance of a point is the least of what
 * the parts found. Parts may run ahead of each other; each gives its results in order, so the first
 * that wait in all queues belong to one point.
 */
public final class MergedDetector {

    static final int VERSION = 1;

    private final ResultQueue[] queues;
    private final ThresholdParameters parameters;
    private MovingThreshold threshold;
    private long newest = Long.MIN_VALUE;
    private long revision;

    /** That of a series that begins. */
    public MergedDetector(int parts, ThresholdParameters parameters) {
        this.queues = new ResultQueue[parts];
        for (int i = 0; i < parts; i++) {
            queues[i] = new ResultQueue();
        }
        this.parameters = parameters;
        this.threshold = new MovingThreshold(parameters);
    }

    /** Takes what a part found, NaN and -1 if nothing, for the point after its last one. */
    public void add(int part, long index, long at, double input, double distance, long nearest) {
        queues[part].add(index, at, input, distance, nearest);
        newest = Math.max(newest, at);
        revision++;
    }

    /** Judges the points that all parts have given. */
    public void release(Detector.Results results) {
        while (isComplete()) {
            ResultQueue least = queues[0];
            for (ResultQueue queue : queues) {
                boolean isNearer =
                        queue.distance() < least.distance() || Double.isNaN(least.distance());
                least = isNearer ? queue : least;
            }
            if (least.index() == 0) {
                // The series was forgotten and began again.
                threshold = new MovingThreshold(parameters);
            }
            results.accept(
                    least.index(),
                    least.at(),
                    least.input(),
                    least.distance(),
                    least.nearest(),
                    threshold.value());
            threshold.learn(least.distance());
            for (ResultQueue queue : queues) {
                queue.removeFirst();
            }
            revision++;
        }
    }

    /** Time of the newest point, epoch milliseconds. */
    public long newest() {
        return newest;
    }

    /** Changes whenever anything else does. */
    public long revision() {
        return revision;
    }

    /**
     * As bytes, big-endian: version, number of parts (int), newest time (long), the queues, the
     * distances that the threshold remembers (count, doubles).
     */
    public byte[] toBytes() {
        double[] distances = threshold.remembered();
        int size = 20 + 8 * distances.length;
        for (ResultQueue queue : queues) {
            size += queue.bytes();
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(VERSION).putInt(queues.length).putLong(newest);
        for (ResultQueue queue : queues) {
            queue.write(bytes);
        }
        bytes.putInt(distances.length);
        for (double distance : distances) {
            bytes.putDouble(distance);
        }
        return bytes.array();
    }

    /**
     * Reads one back.
     *
     * @throws IllegalStateException if the version is not known, or the number of parts is another
     */
    public static MergedDetector of(byte[] written, int parts, ThresholdParameters parameters) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "merged series of version " + version + " cannot be read; known: " + VERSION);
        }
        PartProfile.checkParts(bytes.getInt(), parts);
        MergedDetector detector = new MergedDetector(parts, parameters);
        detector.newest = bytes.getLong();
        for (ResultQueue queue : detector.queues) {
            queue.read(bytes);
        }
        int count = bytes.getInt();
        for (int i = 0; i < count; i++) {
            detector.threshold.learn(bytes.getDouble());
        }
        return detector;
    }

    private boolean isComplete() {
        for (ResultQueue queue : queues) {
            if (queue.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
