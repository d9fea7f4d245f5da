// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Random;

/** Series with everything that is hard: steps, bursts, flat stretches, what is no number. */
public final class RandomSeries {

    private final Random random;

    public RandomSeries(long seed) {
        random = new Random(seed);
    }

    /**
     * Values around an offset whose noise changes from 0.01 to 10,000 times, with steps, spikes of
     * 10 million, flat stretches, NaN and infinities.
     */
    public double[] hard(int length, double offset) {
        double[] x = new double[length];
        double noise = 1;
        double level = offset;
        int flat = 0;
        for (int i = 0; i < length; i++) {
            noise = random.nextInt(200) == 0 ? Math.pow(10, random.nextInt(7) - 2) : noise;
            level += random.nextInt(300) == 0 ? noise * 10 * random.nextGaussian() : 0;
            flat = random.nextInt(250) == 0 ? random.nextInt(80) : flat - 1;
            x[i] = flat > 0 && i > 0 ? x[i - 1] : level + noise * random.nextGaussian();
            x[i] = random.nextInt(900) == 0 ? 1e7 : x[i];
            x[i] = random.nextInt(500) == 0 ? useless() : x[i];
        }
        return x;
    }

    /** A sine with noise, and once in a while a stretch of something else. */
    public double[] periodic(int length, int period) {
        double[] x = new double[length];
        int strange = 0;
        for (int i = 0; i < length; i++) {
            strange = random.nextInt(40 * period) == 0 ? period : strange - 1;
            double sine = Math.sin(2 * Math.PI * i / period);
            x[i] = (strange > 0 ? sine * sine : sine) + 0.05 * random.nextGaussian();
        }
        return x;
    }

    /** Parameters whose windows and histories are small enough for brute force. */
    public ProfileParameters parameters(Distance distance) {
        int window = 4 + random.nextInt(30);
        return ProfileParameters.of(window, 2 * window + random.nextInt(600))
                .withExclusion(1 + random.nextInt(window))
                .withDistance(distance);
    }

    private double useless() {
        double[] kinds = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300};
        return kinds[random.nextInt(kinds.length)];
    }
}
