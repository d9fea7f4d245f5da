// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.model.PlantSample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Samples of plants that run at the base case with the paper's noise. */
public final class Samples {

    public static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final int SECONDS = 36;

    private Samples() {}

    /**
     * The n-th sample of a plant, n from 1: analysers change as in the plant, every 10 and every 25
     * samples.
     */
    public static PlantSample sample(String plant, int n) {
        double[] xmeas = new double[41];
        for (Measurement measurement : Measurement.values()) {
            int number = measurement.number();
            int hold = number <= 22 ? 1 : number <= 36 ? 10 : 25;
            Random random = new Random(1_000_003L * (n / hold) + 31L * number + plant.hashCode());
            random.nextGaussian();
            xmeas[number - 1] =
                    measurement.baseValue() + measurement.noise() * random.nextGaussian();
        }
        double[] xmv = IntStream.rangeClosed(1, 12).mapToDouble(i -> i).toArray();
        return PlantSample.of(plant, START.toEpochMilli() + 1000L * SECONDS * n, n, xmeas, xmv);
    }

    /** The same with the feed of A lost, as disturbance 6 does. */
    public static PlantSample withoutFeedOfA(String plant, int n) {
        PlantSample sample = sample(plant, n);
        sample.xmeas[0] = 0;
        return sample;
    }

    /** A sample as its JSON message. */
    public static String json(PlantSample sample) {
        StringBuilder json =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "{\"plantId\":\"%s\",\"at\":\"%s\",\"sequence\":%d",
                                sample.plantId,
                                Instant.ofEpochMilli(sample.at),
                                sample.sequence));
        for (int i = 0; i < sample.xmeas.length; i++) {
            json.append(",\"xmeas_").append(i + 1).append("\":").append(sample.xmeas[i]);
        }
        for (int i = 0; i < sample.xmv.length; i++) {
            json.append(",\"xmv_").append(i + 1).append("\":").append(sample.xmv[i]);
        }
        return json.append('}').toString();
    }

    /** A message as the stream delivers it, arrived in 2026. */
    public static SourceRecord record(String message, long position) {
        return SourceRecord.of(
                        message.getBytes(StandardCharsets.UTF_8),
                        "tep-ingest",
                        "shard-0",
                        String.valueOf(position))
                .withKey("plant-1")
                .withArrivedAt(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    }
}
