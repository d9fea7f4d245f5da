// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Disturbance.A_C_FEED_RATIO;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.A_FEED_LOSS;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.B_COMPOSITION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.CONDENSER_COOLING_INLET;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.C_HEADER_PRESSURE_LOSS;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.D_FEED_TEMPERATURE;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.REACTOR_COOLING_INLET;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.A_AND_C_FEED_FRACTION_OF_A;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.A_AND_C_FEED_FRACTION_OF_B;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.A_AND_C_FEED_TEMPERATURE;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.CONDENSER_COOLING_INLET_TEMPERATURE;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.CONDENSER_FOULING;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.REACTION_1_FACTOR;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.REACTION_2_FACTOR;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.REACTOR_COOLING_INLET_TEMPERATURE;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.REACTOR_FOULING;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.REACTOR_OUTLET_BLOCKAGE;
import static io.flinkblueprints.tep.simulator.plant.RandomInput.STEAM_VALVE_EXCESS;

import java.util.Set;

/**
 * What the surroundings and the disturbances do to the process at one instant. Fractions are molar,
 * temperatures deg C.
 */
final class Conditions {

    double feedFractionOfA;
    double feedFractionOfB;
    double dFeedTemperature;
    double acFeedTemperature;
    double reactorCoolingInlet;
    double condenserCoolingInlet;
    double reaction1Factor;
    double reaction2Factor;

    /** Share of its flow that the A feed has. */
    double aFeedShare;

    /** Share of its flow that the A and C feed has. */
    double acFeedShare;

    /** Shares of what they have when clean. */
    double steamShare;

    double reactorHeatShare;
    double condenserHeatShare;
    double reactorOutletShare;

    /**
     * Sets everything.
     *
     * @param walks double[12], by the order of {@link RandomInput}
     */
    void update(Set<Disturbance> active, double[] walks) {
        steps(active, walks);
        reaction1Factor = value(walks, REACTION_1_FACTOR);
        reaction2Factor = value(walks, REACTION_2_FACTOR);
        steamShare = 1 + value(walks, STEAM_VALVE_EXCESS);
        reactorHeatShare = 1 - 0.35 * value(walks, REACTOR_FOULING);
        condenserHeatShare = 1 - 0.25 * value(walks, CONDENSER_FOULING);
        reactorOutletShare = 1 - 0.25 * value(walks, REACTOR_OUTLET_BLOCKAGE);
    }

    private void steps(Set<Disturbance> active, double[] walks) {
        boolean moreB = active.contains(B_COMPOSITION);
        feedFractionOfA =
                value(walks, A_AND_C_FEED_FRACTION_OF_A)
                        - (active.contains(A_C_FEED_RATIO) ? 0.03 : 0)
                        - (moreB ? 2.43719e-3 : 0);
        feedFractionOfB = value(walks, A_AND_C_FEED_FRACTION_OF_B) + (moreB ? 0.005 : 0);
        dFeedTemperature =
                value(walks, RandomInput.D_FEED_TEMPERATURE)
                        + (active.contains(D_FEED_TEMPERATURE) ? 5 : 0);
        acFeedTemperature = value(walks, A_AND_C_FEED_TEMPERATURE);
        reactorCoolingInlet =
                value(walks, REACTOR_COOLING_INLET_TEMPERATURE)
                        + (active.contains(REACTOR_COOLING_INLET) ? 5 : 0);
        condenserCoolingInlet =
                value(walks, CONDENSER_COOLING_INLET_TEMPERATURE)
                        + (active.contains(CONDENSER_COOLING_INLET) ? 5 : 0);
        aFeedShare = active.contains(A_FEED_LOSS) ? 0 : 1;
        acFeedShare = active.contains(C_HEADER_PRESSURE_LOSS) ? 0.8 : 1;
    }

    private static double value(double[] walks, RandomInput input) {
        return walks[input.ordinal()];
    }
}
