// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.Measurement;

/** The instruments: continuous ones with noise, and three analysers that sample and lag. */
final class Instruments {

    private static final int CONTINUOUS = 22;
    private static final double GAS_PERIOD = 0.1;
    private static final double PRODUCT_PERIOD = 0.25;

    /** Reactor feed and purge gas are sampled at the same instants, in this order. */
    private final Analyser gas =
            new Analyser(Measurement.REACTOR_FEED_A, Measurement.PURGE_H, GAS_PERIOD);

    private final Analyser product =
            new Analyser(Measurement.PRODUCT_D, Measurement.PRODUCT_H, PRODUCT_PERIOD);
    private final double[] truth = new double[Measurement.COUNT];
    private final double[] shown = new double[Measurement.COUNT];
    private final Noise noise;

    Instruments(Noise noise) {
        this.noise = noise;
    }

    /** double[41], by {@link Measurement#index()}; the same array at every call. */
    double[] shown() {
        return shown;
    }

    /** Reads the process at time 0, without noise. */
    void restart(Process process, double[] state) {
        TrueValues.read(process, state, truth);
        System.arraycopy(truth, 0, shown, 0, CONTINUOUS);
        gas.restart(truth, shown);
        product.restart(truth, shown);
    }

    /**
     * Reads the process.
     *
     * @param hours more than 0
     * @param running a plant that stands still has continuous measurements without noise
     */
    void read(Process process, double[] state, double hours, boolean running) {
        TrueValues.read(process, state, truth);
        for (int i = 0; i < CONTINUOUS; i++) {
            shown[i] = running ? truth[i] + noise.of(i) : truth[i];
        }
        gas.sample(hours, truth, shown, noise);
        product.sample(hours, truth, shown, noise);
    }
}
