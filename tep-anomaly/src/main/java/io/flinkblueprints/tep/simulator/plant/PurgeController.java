// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.domain.ManipulatedVariable.PURGE_VALVE;
import static io.flinkblueprints.tep.domain.Measurement.PURGE_RATE;
import static io.flinkblueprints.tep.domain.Measurement.SEPARATOR_PRESSURE;

/**
 * Controls the purge, but opens it fully at too high and shuts it at too low a pressure of the
 * separator, until it is normal.
 */
final class PurgeController extends Controller {

    private static final double BASE_RATE = 0.33712;
    private static final double BASE_OPENING = 40.060;

    /** kPa. */
    private static final double TOO_HIGH = 2950.0;

    private static final double TOO_LOW = 2300.0;
    private static final double NORMAL = 2633.7;

    private Mode mode = Mode.NORMAL;

    PurgeController() {
        super(PURGE_RATE, BASE_RATE);
        span(1).gain(1.22).moving(PURGE_VALVE);
    }

    @Override
    void act(double[] measured, double[] manipulated) {
        double pressure = measured[SEPARATOR_PRESSURE.index()];
        if (pressure >= TOO_HIGH || (mode == Mode.OPEN && pressure >= NORMAL)) {
            mode = Mode.OPEN;
            manipulated[PURGE_VALVE.index()] = 100;
        } else if (mode == Mode.OPEN) {
            recover(manipulated);
        } else if (pressure <= TOO_LOW || (mode == Mode.SHUT && pressure <= NORMAL)) {
            mode = Mode.SHUT;
            manipulated[PURGE_VALVE.index()] = 0;
        } else if (mode == Mode.SHUT) {
            recover(manipulated);
        } else {
            super.act(measured, manipulated);
        }
    }

    private void recover(double[] manipulated) {
        mode = Mode.NORMAL;
        manipulated[PURGE_VALVE.index()] = BASE_OPENING;
        restart(BASE_RATE);
    }

    private enum Mode {
        NORMAL,
        OPEN,
        SHUT
    }
}
