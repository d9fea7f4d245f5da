// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * A sine wave between 0 and 20 with a little noise and, from {@value #FIRST_ANOMALY} points on, an
 * anomaly every {@value #POINTS_BETWEEN} points: by turns a burst to -17 and a sensor that is stuck
 * at the value it just had. The first comes when a forest with the job's defaults has been scoring
 * for a while. Not safe for use by several threads.
 */
public final class SineWave {

    public static final int FIRST_ANOMALY = 400;
    public static final int POINTS_BETWEEN = 500;

    /** Points of a wave: two shingles of 8. */
    static final int PERIOD = 16;

    static final String SERIES = "sine";

    private static final long MILLIS_BETWEEN = 20;
    private static final long BEGIN = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final double MEAN = 10;
    private static final double AMPLITUDE = 10;
    private static final double NOISE = 0.2;
    private static final double BURST_VALUE = -17;
    private static final int BURST_POINTS = 4;
    private static final int STUCK_POINTS = 32;

    private final Random random;
    private long count;
    private Label label = Label.NORMAL;
    private int left;
    private double value;

    public SineWave(long seed) {
        random = new Random(seed);
    }

    /** What is the matter with a point. */
    public enum Label {
        NORMAL,
        /** The value drops far below the wave. */
        BURST,
        /** The value stays within the wave's range but does not move. */
        STUCK
    }

    /** Lets an anomaly begin with the next point, whatever is going on. */
    public void begin(Label anomaly) {
        label = anomaly;
        left = anomaly == Label.BURST ? BURST_POINTS : STUCK_POINTS;
    }

    /** Goes on to the next point; the first call to the first one. */
    public void step() {
        long since = count - FIRST_ANOMALY;
        if (since >= 0 && since % POINTS_BETWEEN == 0) {
            begin(since / POINTS_BETWEEN % 2 == 0 ? Label.BURST : Label.STUCK);
        }
        double noise = NOISE * random.nextGaussian();
        if (left == 0) {
            label = Label.NORMAL;
        } else {
            left--;
        }
        switch (label) {
            case BURST:
                value = BURST_VALUE;
                break;
            case NORMAL:
                value = MEAN + AMPLITUDE * Math.sin(2 * Math.PI * count / PERIOD) + noise;
                break;
            case STUCK:
                break;
        }
        count++;
    }

    /** Running number of the point, from 1. */
    public long count() {
        return count;
    }

    public double value() {
        return value;
    }

    public Label label() {
        return label;
    }

    /**
     * The point as JSON: {@code {"series", "at", "sequence", "value", "label"}}, 20 ms apart by the
     * wave's own clock.
     */
    public byte[] message() {
        return String.format(
                        Locale.ROOT,
                        "{\"series\":\"%s\",\"at\":\"%s\",\"sequence\":%d,\"value\":%s,\"label\":\"%s\"}",
                        SERIES,
                        Instant.ofEpochMilli(BEGIN + MILLIS_BETWEEN * count),
                        count,
                        value,
                        label)
                .getBytes(StandardCharsets.UTF_8);
    }
}
