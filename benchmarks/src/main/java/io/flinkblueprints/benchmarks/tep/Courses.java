// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Samples of simulated plants, one each 36 plant seconds. */
final class Courses {

    static final int SECONDS = 36;
    static final int SAMPLES_PER_DAY = 86_400 / SECONDS;

    private Courses() {}

    /** A plant without disturbances. */
    static List<double[]> normal(int plant, int samples) {
        return samples(ControlledPlant.withNoise(seed(plant)), samples);
    }

    /**
     * A plant from the onset of a disturbance on, until it shuts down.
     *
     * @param before samples of normal operation, which are those of {@link #normal}
     */
    static List<double[]> disturbed(int plant, Disturbance disturbance, int before, int samples) {
        ControlledPlant controlled = ControlledPlant.withNoise(seed(plant));
        controlled.advance(before * SECONDS);
        controlled.set(disturbance, true);
        return samples(controlled, samples);
    }

    /**
     * How many samples two courses have in common before the first in which they differ, as those
     * of a plant with and without a disturbance do from when it begins to act.
     */
    static int common(List<double[]> one, List<double[]> other) {
        int n = 0;
        while (n < Math.min(one.size(), other.size()) && Arrays.equals(one.get(n), other.get(n))) {
            n++;
        }
        return n;
    }

    /** An odd multiple of 8, which gives the simulator's numbers their longest period. */
    static long seed(int plant) {
        return 8L * (2L * new Random(plant).nextInt(1 << 28) + 1);
    }

    private static List<double[]> samples(ControlledPlant plant, int count) {
        List<double[]> samples = new ArrayList<>();
        while (samples.size() < count) {
            plant.advance(SECONDS);
            if (plant.isShutDown()) {
                return samples;
            }
            samples.add(Measurement.all().stream().mapToDouble(plant::measurement).toArray());
        }
        return samples;
    }
}
