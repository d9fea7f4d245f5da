// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/** Heat exchanged in reactor, condenser and stripper, 10^6 Btu/h; positive warms the process. */
final class HeatExchange {

    private static final double STEAM_TEMPERATURE = 100;
    private static final double CONDENSER_COEFFICIENT = 0.404655;
    private static final double CONDENSER_HALF_FLOW = 3528.73;

    double reactor;
    double condenser;
    double stripper;

    /**
     * Sets the reactor's.
     *
     * @param water outlet temperature of the cooling water
     * @param agitation from 1.5 to 2.5
     * @param share of the clean surface's
     */
    void cool(TwoPhaseVessel vessel, double water, double agitation, double share) {
        double stirred = -0.5 * agitation * agitation + 2.75 * agitation - 2.5;
        double coefficient = wetted(vessel.liquidVolume / 7.8) * stirred * 855490e-6;
        reactor = coefficient * (water - vessel.temperature) * share;
    }

    /**
     * Sets the condenser's from the flow (lb-mol/h) and the temperature of the reactor's outlet.
     */
    void condense(double flow, double temperature, double water, double share) {
        double relative = flow / CONDENSER_HALF_FLOW;
        double square = relative * relative;
        double coefficient = CONDENSER_COEFFICIENT * (1 - 1 / (1 + square * square));
        condenser = coefficient * (water - temperature) * share;
    }

    /** Sets the stripper's steam. */
    void steam(double coefficient, double temperature) {
        stripper =
                temperature < STEAM_TEMPERATURE
                        ? coefficient * (STEAM_TEMPERATURE - temperature)
                        : 0;
    }

    /** Share of the reactor's cooling surface under the liquid, by its level. */
    private static double wetted(double level) {
        if (level > 50) {
            return 1;
        }
        return level < 10 ? 0 : 0.025 * level - 0.25;
    }
}
