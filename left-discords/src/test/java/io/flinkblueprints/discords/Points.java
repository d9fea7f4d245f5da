// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.discords.model.SeriesPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Points of periodic series, a second apart, with one flat stretch each. */
public final class Points {

    public static final int PERIOD = 20;
    public static final int FLAT_FROM = 700;
    public static final int FLAT_TO = 720;
    public static final long START = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private Points() {}

    public static double value(String series, int n) {
        int sample = n >= FLAT_FROM && n < FLAT_TO ? FLAT_FROM : n;
        double noise = new Random(31L * n + series.hashCode()).nextGaussian();
        return Math.sin(2 * Math.PI * sample / PERIOD) + 0.02 * noise;
    }

    public static long at(int n) {
        return START + 1000L * n;
    }

    /** The n-th point of a series, from 0. */
    public static SeriesPoint point(String series, int n) {
        return SeriesPoint.of(series, at(n), value(series, n), record(json(series, n), n));
    }

    public static String json(String series, int n) {
        return json(
                series, Instant.ofEpochMilli(at(n)).toString(), String.valueOf(value(series, n)));
    }

    public static String json(String series, String at, String value) {
        return "{\"series\":\"" + series + "\",\"at\":\"" + at + "\",\"value\":" + value + "}";
    }

    /** A message as the stream delivers it, arrived in 2026. */
    public static SourceRecord record(String message, long position) {
        return SourceRecord.of(
                        message.getBytes(StandardCharsets.UTF_8),
                        "discord-points",
                        "shard-0",
                        String.valueOf(position))
                .withArrivedAt(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    }
}
