// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A detector as bytes, big-endian: version (int), name (length, UTF-8); window, exclusion (int) and
 * distance (byte) that the distances were made with; how many points there were (long) and the last
 * of them (count, doubles, NaN for what was no number); the lag found last (int); the distances
 * that the threshold remembers (count, doubles); newest and last released time (long) and the
 * points that wait (count, times, values). 8 bytes a point of history and a distance remembered, 16
 * a point waiting.
 *
 * <p>What follows from the points is not written. Computing it anew takes O(H m), 0.5 ms for H =
 * 10,000 and m = 100, and gives distances equal to within rounding.
 */
public final class DetectorBytes {

    static final int VERSION = 1;

    private DetectorBytes() {}

    public static byte[] write(Detector detector, DetectorParameters parameters) {
        byte[] name = detector.series().getBytes(StandardCharsets.UTF_8);
        double[] points = detector.profile().remembered();
        double[] distances = detector.threshold().remembered();
        PointOrder order = detector.order();
        ByteBuffer bytes =
                ByteBuffer.allocate(
                        57
                                + name.length
                                + 8 * (points.length + distances.length)
                                + 16 * order.waiting());
        bytes.putInt(VERSION).putInt(name.length).put(name);
        bytes.putInt(parameters.profile().window()).putInt(parameters.profile().exclusion());
        bytes.put((byte) parameters.profile().distance().ordinal());
        bytes.putLong(detector.profile().points());
        put(bytes, points);
        bytes.putInt(detector.profile().lastLag());
        put(bytes, distances);
        bytes.putLong(order.newest()).putLong(order.released());
        bytes.putInt(order.waiting());
        for (long time : order.waitingTimes()) {
            bytes.putLong(time);
        }
        for (double value : order.waitingValues()) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    /**
     * Reads a detector back.
     *
     * @param parameters those that are asked for now. With another history or threshold the points
     *     and distances that fit are kept; with another window, exclusion or distance the points
     *     are, and the threshold is learned again
     * @throws IllegalStateException if the bytes are of a version that is not known
     */
    public static Detector read(byte[] written, DetectorParameters parameters) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "series of version " + version + " cannot be read; known: " + VERSION);
        }
        byte[] name = new byte[bytes.getInt()];
        bytes.get(name);
        ProfileParameters now = parameters.profile();
        boolean sameDistances =
                bytes.getInt() == now.window()
                        & bytes.getInt() == now.exclusion()
                        & bytes.get() == now.distance().ordinal();
        long count = bytes.getLong();
        double[] points = getDoubles(bytes, bytes.getInt());
        int lastLag = bytes.getInt();
        DistanceProfile profile =
                parameters.restoredProfile(count, points, sameDistances ? lastLag : 0);
        MovingThreshold threshold = new MovingThreshold(parameters.threshold());
        for (double distance : getDoubles(bytes, bytes.getInt())) {
            if (sameDistances) {
                threshold.learn(distance);
            }
        }
        long newest = bytes.getLong();
        long released = bytes.getLong();
        int waiting = bytes.getInt();
        long[] times = new long[waiting];
        for (int i = 0; i < waiting; i++) {
            times[i] = bytes.getLong();
        }
        PointOrder order =
                PointOrder.restored(
                        parameters.lateness(), newest, released, times, getDoubles(bytes, waiting));
        return new Detector(new String(name, StandardCharsets.UTF_8), order, profile, threshold);
    }

    private static void put(ByteBuffer bytes, double[] values) {
        bytes.putInt(values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
    }

    private static double[] getDoubles(ByteBuffer bytes, int count) {
        double[] values = new double[count];
        bytes.asDoubleBuffer().get(values);
        bytes.position(bytes.position() + 8 * count);
        return values;
    }
}
