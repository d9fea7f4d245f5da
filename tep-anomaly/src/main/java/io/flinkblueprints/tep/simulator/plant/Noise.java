// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.Measurement;

/** The noise of the instruments. */
final class Noise {

    private final RandomNumbers random;
    private final double[] deviations = new double[Measurement.COUNT];

    /**
     * A source of noise.
     *
     * @param share of the usual noise; 0 draws the same random numbers and adds nothing
     */
    Noise(RandomNumbers random, double share) {
        this.random = random;
        for (Measurement measurement : Measurement.all()) {
            deviations[measurement.index()] = share * measurement.noise();
        }
    }

    /** The next noise of a measurement, by its index. */
    double of(int index) {
        return random.normal() * deviations[index];
    }
}
