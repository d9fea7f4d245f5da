// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One part of a profile that is split by lags: it has all points, and compares each window with the
 * candidates at its own lags only, 1 of {@code parts} of all. Time a point O(H / parts + m).
 */
public final class PartProfile {

    static final int VERSION = 1;

    private final ProfileParameters parameters;
    private final int part;
    private final int parts;
    private LeftMatrixProfile profile;
    private long newest = Long.MIN_VALUE;
    private long revision;

    /** The part of a series that begins, counted from 0. */
    public PartProfile(ProfileParameters parameters, int part, int parts) {
        this(parameters, part, parts, 0, new double[0]);
    }

    private PartProfile(
            ProfileParameters parameters, int part, int parts, long count, double[] points) {
        this.parameters = parameters;
        this.part = part;
        this.parts = parts;
        this.profile =
                LeftMatrixProfile.restored(
                        parameters, parameters.lags().part(part, parts), count, points);
    }

    /**
     * The part of a series that has had so many points, of which these were the last.
     *
     * @param points the last H, or all if there are fewer
     */
    public static PartProfile restored(
            ProfileParameters parameters, int part, int parts, long count, double[] points) {
        return new PartProfile(parameters, part, parts, count, points);
    }

    /**
     * Takes the next point; one with index 0 begins the series anew.
     *
     * @return the least distance at the part's lags, NaN if it has no candidate
     */
    public double accept(long index, long at, double value) {
        if (index == 0 && profile.points() > 0) {
            profile = new LeftMatrixProfile(parameters, profile.lags());
        }
        newest = Math.max(newest, at);
        revision++;
        return profile.accept(value);
    }

    public long nearest() {
        return profile.nearest();
    }

    public int part() {
        return part;
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
     * As bytes, big-endian: version, part, number of parts (int), newest time, count (long), and
     * the last points (count, doubles).
     */
    public byte[] toBytes() {
        double[] points = profile.remembered();
        ByteBuffer bytes = ByteBuffer.allocate(32 + 8 * points.length);
        bytes.putInt(VERSION).putInt(part).putInt(parts).putLong(newest);
        bytes.putLong(profile.points()).putInt(points.length);
        bytes.asDoubleBuffer().put(points);
        return bytes.array();
    }

    /**
     * Reads one back; with another window or history the points that fit are kept.
     *
     * @throws IllegalStateException if the version is not known, or the number of parts is another
     */
    public static PartProfile of(byte[] written, ProfileParameters parameters, int parts) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "parts of version " + version + " cannot be read; known: " + VERSION);
        }
        int part = bytes.getInt();
        checkParts(bytes.getInt(), parts);
        long newest = bytes.getLong();
        long count = bytes.getLong();
        double[] points = new double[bytes.getInt()];
        bytes.asDoubleBuffer().get(points);
        double[] kept =
                Arrays.copyOfRange(
                        points, Math.max(0, points.length - parameters.history()), points.length);
        PartProfile read = new PartProfile(parameters, part, parts, count, kept);
        read.newest = newest;
        return read;
    }

    static void checkParts(int written, int parts) {
        if (written != parts) {
            throw new IllegalStateException(
                    "the state is of " + written + " parts and cannot become one of " + parts);
        }
    }
}
