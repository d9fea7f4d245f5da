// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

/** How far vectors are from expected ones: the largest error relative to max(|expected|, floor). */
final class Deviation {

    private final double floor;
    private double worst;
    private String where = "nowhere";

    Deviation(double floor) {
        this.floor = floor;
    }

    void add(String name, double[] actual, double[] expected) {
        assertThat(actual).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double error =
                    Math.abs(actual[i] - expected[i]) / Math.max(floor, Math.abs(expected[i]));
            if (!(error <= worst)) {
                worst = error;
                where = "%s_%d: %s instead of %s".formatted(name, i + 1, actual[i], expected[i]);
            }
        }
    }

    void assertBelow(double tolerance) {
        assertThat(worst).as(where).isLessThan(tolerance);
    }

    @Override
    public String toString() {
        return "%.2g (%s)".formatted(worst, where);
    }
}
