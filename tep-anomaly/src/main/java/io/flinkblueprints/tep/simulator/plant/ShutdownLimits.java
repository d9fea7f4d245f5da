// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/**
 * The limits at which the plant shuts itself down (Downs and Vogel 1993, table 6). Volumes in m3.
 */
final class ShutdownLimits {

    private static final double HIGHEST_PRESSURE = 3000;
    private static final double HIGHEST_TEMPERATURE = 175;
    private static final double CUBIC_FEET = 35.3145;

    private ShutdownLimits() {}

    static boolean exceededBy(Process process) {
        return TrueValues.gauge(process.reactor.pressure) > HIGHEST_PRESSURE
                || process.reactor.temperature > HIGHEST_TEMPERATURE
                || outside(process.reactor.liquidVolume, 2.0, 24.0)
                || outside(process.separator.liquidVolume, 1.0, 12.0)
                || outside(process.stripper.liquidVolume, 1.0, 8.0);
    }

    private static boolean outside(double cubicFeet, double low, double high) {
        double volume = cubicFeet / CUBIC_FEET;
        return volume < low || volume > high;
    }
}
