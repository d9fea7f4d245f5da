// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;

/** Where gases of feeds, recycle and stripper mix before the reactor: 5000 ft3 of gas only. */
final class Header {

    private static final double VOLUME = 5000.0;

    /** Mole fractions. */
    final double[] gas = new double[COUNT];

    double temperature;

    /** mmHg. */
    double pressure;

    private final MolarEnergy energy = new MolarEnergy();

    void update(double[] state) {
        double moles = 0;
        for (int i = 0; i < COUNT; i++) {
            moles += state[State.HEADER + i];
        }
        for (int i = 0; i < COUNT; i++) {
            gas[i] = state[State.HEADER + i] / moles;
        }
        double perMole = state[State.HEADER + COUNT] / moles;
        temperature = energy.ofGasInside(gas).temperatureOf(perMole, temperature);
        pressure =
                moles
                        * TwoPhaseVessel.GAS_CONSTANT
                        * (temperature + TwoPhaseVessel.ZERO_CELSIUS)
                        / VOLUME;
    }
}
