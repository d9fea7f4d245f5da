// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import java.util.Set;

/**
 * The commands that the twelve valves have taken over, in %; a sticking valve ignores small
 * changes.
 */
final class Valves {

    /** A sticking valve takes a command over when it is further away than this, %. */
    private static final double STICKING_BAND = 2.0;

    private final double[] commands = new double[ManipulatedVariable.COUNT];

    /**
     * Takes commands over.
     *
     * @param manipulated double[12], %; what goes beyond 0 or 100 is cut off
     * @param atOnce whether even sticking valves follow
     */
    void follow(double[] manipulated, Set<Disturbance> active, boolean atOnce) {
        for (int i = 0; i < commands.length; i++) {
            if (atOnce
                    || !sticks(i + 1, active)
                    || Math.abs(commands[i] - manipulated[i]) > STICKING_BAND) {
                commands[i] = Math.min(100, Math.max(0, manipulated[i]));
            }
        }
    }

    /** In %. */
    double command(int index) {
        return commands[index];
    }

    private static boolean sticks(int number, Set<Disturbance> active) {
        switch (number) {
            case 10:
                return active.contains(Disturbance.REACTOR_COOLING_VALVE_STICKING);
            case 11:
                return active.contains(Disturbance.CONDENSER_COOLING_VALVE_STICKING);
            case 5:
            case 7:
            case 8:
            case 9:
                return active.contains(Disturbance.VALVES_STICKING);
            default:
                return false;
        }
    }
}
