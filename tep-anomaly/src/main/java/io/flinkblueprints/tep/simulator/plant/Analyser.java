// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.Measurement;

/**
 * A sampled instrument: shows at each sampling time, with noise, what was true one period before.
 */
final class Analyser {

    private final int first;
    private final int last;
    private final double period;
    private final double[] taken = new double[Measurement.COUNT];
    private double next;

    /**
     * An analyser of consecutive measurements.
     *
     * @param period between samples, hours
     */
    Analyser(Measurement first, Measurement last, double period) {
        this.first = first.index();
        this.last = last.index();
        this.period = period;
    }

    /** Shows and holds the truth, as at time 0. */
    void restart(double[] truth, double[] shown) {
        for (int i = first; i <= last; i++) {
            taken[i] = truth[i];
            shown[i] = truth[i];
        }
        next = period;
    }

    /** Samples if a sample is due. */
    void sample(double hours, double[] truth, double[] shown, Noise noise) {
        if (hours < next) {
            return;
        }
        for (int i = first; i <= last; i++) {
            shown[i] = taken[i] + noise.of(i);
            taken[i] = truth[i];
        }
        next += period;
    }
}
