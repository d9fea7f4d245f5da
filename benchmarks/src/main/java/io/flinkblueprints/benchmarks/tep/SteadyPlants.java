// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.Measurement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Plants that stand at the base case and show nothing but the paper's noise, which costs next to
 * nothing to make; the same for the same seed and calls.
 */
final class SteadyPlants {

    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final List<Measurement> ALL = Measurement.all();

    private final Random random;
    private final double[][] xmeas;
    private long samples;

    SteadyPlants(int plants, long seed) {
        random = new Random(seed);
        xmeas = new double[plants][Measurement.COUNT];
    }

    /** A plant's message and what it measures. */
    record Reading(String plantId, double[] xmeas, byte[] message) {}

    /** As plants report: an analysis is new every 10 or every 25 samples, other values always. */
    Reading next() {
        long n = samples / xmeas.length;
        return next(n % 10 == 0, n % 25 == 0);
    }

    /** With every analysis new, so that all forests fill at the same pace. */
    Reading nextWithAllAnalyses() {
        return next(true, true);
    }

    /** With the analyses of the plant's sample before. */
    Reading nextWithoutAnalyses() {
        return next(false, false);
    }

    private Reading next(boolean gas, boolean product) {
        int plant = (int) (samples % xmeas.length);
        long sequence = samples / xmeas.length + 1;
        samples++;
        double[] values = xmeas[plant];
        for (Measurement measurement : ALL) {
            int number = measurement.number();
            if (number <= 22 || (number <= 36 ? gas : product)) {
                values[measurement.index()] =
                        measurement.baseValue() + measurement.noise() * random.nextGaussian();
            }
        }
        String id = "plant-" + (plant + 1);
        return new Reading(id, values.clone(), message(id, sequence, values));
    }

    private static byte[] message(String id, long sequence, double[] values) {
        StringBuilder json = new StringBuilder(2000).append("{\"plantId\":\"").append(id);
        json.append("\",\"at\":\"").append(START.plusSeconds(36 * sequence));
        json.append("\",\"sequence\":").append(sequence);
        for (int i = 0; i < values.length; i++) {
            json.append(",\"xmeas_").append(i + 1).append("\":").append(values[i]);
        }
        for (int i = 1; i <= 12; i++) {
            json.append(",\"xmv_").append(i).append("\":").append(50 + random(sequence, i));
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Some digits: the job passes manipulated variables on and makes nothing of them. */
    private static double random(long sequence, int i) {
        return Math.sin(sequence * 12.9898 + i * 78.233);
    }
}
