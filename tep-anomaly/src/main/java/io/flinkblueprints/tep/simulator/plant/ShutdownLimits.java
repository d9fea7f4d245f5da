// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import org.jspecify.annotations.Nullable;

/**
 * The limits at which the plant shuts itself down (Downs and Vogel 1993, table 6). Volumes in m3.
 */
final class ShutdownLimits {

    private static final double HIGHEST_PRESSURE = 3000;
    private static final double HIGHEST_TEMPERATURE = 175;
    private static final double CUBIC_FEET = 35.3145;

    private ShutdownLimits() {}

    /** Which limit is exceeded, in words for people; null if none is. */
    static @Nullable String exceededBy(Process process) {
        if (TrueValues.gauge(process.reactor.pressure) > HIGHEST_PRESSURE) {
            return "reactor pressure above 3000 kPa";
        }
        if (process.reactor.temperature > HIGHEST_TEMPERATURE) {
            return "reactor temperature above 175 deg C";
        }
        if (outside(process.reactor.liquidVolume, 2.0, 24.0)) {
            return "reactor liquid outside 2 to 24 m3";
        }
        if (outside(process.separator.liquidVolume, 1.0, 12.0)) {
            return "separator liquid outside 1 to 12 m3";
        }
        return outside(process.stripper.liquidVolume, 1.0, 8.0)
                ? "stripper liquid outside 1 to 8 m3"
                : null;
    }

    private static boolean outside(double cubicFeet, double low, double high) {
        double volume = cubicFeet / CUBIC_FEET;
        return volume < low || volume > high;
    }
}
