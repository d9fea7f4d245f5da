// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.A;
import static io.flinkblueprints.tep.simulator.plant.Components.C;
import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;
import static io.flinkblueprints.tep.simulator.plant.Components.D;
import static io.flinkblueprints.tep.simulator.plant.Components.E;
import static io.flinkblueprints.tep.simulator.plant.Components.F;
import static io.flinkblueprints.tep.simulator.plant.Components.G;
import static io.flinkblueprints.tep.simulator.plant.Components.H;

/**
 * The four reactions: A + C + D to G, A + C + E to H, A + E to F, and 3 D to 2 F (scaled to one and
 * a half D).
 *
 * <p>Rates are Arrhenius in K with 1.987 cal per mol and K, and powers of partial pressures in
 * mmHg.
 */
final class Reactions {

    private static final double GAS_CONSTANT = 1.987;
    private static final double HEAT_1 = 0.06899381054;
    private static final double HEAT_2 = 0.05;

    /** The fourth reaction goes at this share of the third's rate constant. */
    private static final double FOURTH_TO_THIRD = 0.767488334;

    /** Production of A to H in lb-mol/h, negative for consumption. */
    final double[] production = new double[COUNT];

    /** Heat set free in 10^6 Btu/h. */
    double heat;

    void update(TwoPhaseVessel reactor, Conditions conditions) {
        double[] pressures = reactor.partialPressures;
        double kelvin = reactor.temperature + TwoPhaseVessel.ZERO_CELSIUS;
        double volume = reactor.vapourVolume;
        double both = orderInAAndC(pressures[A], pressures[C]);
        double third = arrhenius(53.4060443, 60000, kelvin) * pressures[A] * volume;
        double toG =
                arrhenius(31.5859536, 40000, kelvin)
                        * conditions.reaction1Factor
                        * both
                        * pressures[D]
                        * volume;
        double toH =
                arrhenius(3.00094014, 20000, kelvin)
                        * conditions.reaction2Factor
                        * both
                        * pressures[E]
                        * volume;
        produce(toG, toH, third * pressures[E], third * FOURTH_TO_THIRD * pressures[D]);
        heat = toG * HEAT_1 + toH * HEAT_2;
    }

    private void produce(double toG, double toH, double eToF, double dToF) {
        production[A] = -toG - toH - eToF;
        production[C] = -toG - toH;
        production[D] = -toG - 1.5 * dToF;
        production[E] = -toH - eToF;
        production[F] = eToF + dToF;
        production[G] = toG;
        production[H] = toH;
    }

    private static double orderInAAndC(double a, double c) {
        return a > 0 && c > 0 ? Math.pow(a, 1.1544) * Math.pow(c, 0.3735) : 0;
    }

    private static double arrhenius(double frequency, double energy, double kelvin) {
        return Math.exp(frequency - energy / GAS_CONSTANT / kelvin);
    }
}
