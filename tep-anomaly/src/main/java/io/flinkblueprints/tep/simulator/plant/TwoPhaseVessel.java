// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;
import static io.flinkblueprints.tep.simulator.plant.Components.FIRST_CONDENSABLE;

/**
 * Reactor or separator: gas A, B, C above a liquid of D to H, whose vapour is in equilibrium and
 * not part of the state.
 */
final class TwoPhaseVessel {

    /** mmHg ft3 per lb-mol and K. */
    static final double GAS_CONSTANT = 998.9;

    static final double ZERO_CELSIUS = 273.15;

    /** Mole fractions of the liquid; A, B, C are 0. */
    final double[] liquid = new double[COUNT];

    /** Mole fractions of the vapour. */
    final double[] vapour = new double[COUNT];

    /** mmHg. */
    final double[] partialPressures = new double[COUNT];

    double temperature;
    double liquidDensity;
    double liquidVolume;
    double vapourVolume;
    double pressure;

    private final int offset;
    private final double volume;
    private final MolarEnergy energy = new MolarEnergy();

    /**
     * A vessel.
     *
     * @param offset where its nine numbers begin in the state: gas A, B, C, liquid D to H, energy
     * @param volume ft3
     */
    TwoPhaseVessel(int offset, double volume) {
        this.offset = offset;
        this.volume = volume;
    }

    void update(double[] state) {
        double moles = 0;
        for (int i = FIRST_CONDENSABLE; i < COUNT; i++) {
            moles += state[offset + i];
        }
        for (int i = FIRST_CONDENSABLE; i < COUNT; i++) {
            liquid[i] = state[offset + i] / moles;
        }
        temperature =
                energy.ofLiquid(liquid).temperatureOf(state[offset + COUNT] / moles, temperature);
        liquidDensity = Components.liquidDensity(liquid, temperature);
        liquidVolume = moles / liquidDensity;
        vapourVolume = volume - liquidVolume;
        pressures(state);
    }

    private void pressures(double[] state) {
        pressure = 0;
        for (int i = 0; i < COUNT; i++) {
            partialPressures[i] =
                    i < FIRST_CONDENSABLE
                            ? state[offset + i]
                                    * GAS_CONSTANT
                                    * (temperature + ZERO_CELSIUS)
                                    / vapourVolume
                            : Components.vapourPressure(i, temperature) * liquid[i];
            pressure += partialPressures[i];
        }
        for (int i = 0; i < COUNT; i++) {
            vapour[i] = partialPressures[i] / pressure;
        }
    }
}
