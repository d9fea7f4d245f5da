// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Disturbance.CONDENSER_COOLING_INLET_VARIATION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.CONDENSER_HEAT_TRANSFER;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.C_FEED_TEMPERATURE_VARIATION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.D_FEED_TEMPERATURE_VARIATION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.FEED_COMPOSITION_VARIATION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.REACTION_KINETICS_DRIFT;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.REACTOR_COOLING_INLET_VARIATION;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.REACTOR_HEAT_TRANSFER;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.REACTOR_OUTLET_RESISTANCE;
import static io.flinkblueprints.tep.simulator.plant.Disturbance.STRIPPER_HEAT_TRANSFER;

/**
 * The twelve quantities that walk at random while their disturbance is on, in the order in which
 * they draw random numbers.
 *
 * <p>Columns: disturbance, half-width and centre of the length of a step (hours), half-width and
 * centre of the value.
 */
enum RandomInput {
    A_AND_C_FEED_FRACTION_OF_A(FEED_COMPOSITION_VARIATION, 0.2, 0.5, 0.03, 0.485),
    A_AND_C_FEED_FRACTION_OF_B(FEED_COMPOSITION_VARIATION, 0.7, 1.0, 0.003, 0.005),
    D_FEED_TEMPERATURE(D_FEED_TEMPERATURE_VARIATION, 0.25, 0.5, 10, 45),
    A_AND_C_FEED_TEMPERATURE(C_FEED_TEMPERATURE_VARIATION, 0.7, 1.0, 10, 45),
    REACTOR_COOLING_INLET_TEMPERATURE(REACTOR_COOLING_INLET_VARIATION, 0.15, 0.25, 10, 35),
    CONDENSER_COOLING_INLET_TEMPERATURE(CONDENSER_COOLING_INLET_VARIATION, 0.15, 0.25, 10, 40),
    REACTION_1_FACTOR(REACTION_KINETICS_DRIFT, 1.0, 2.0, 0.25, 1),
    REACTION_2_FACTOR(REACTION_KINETICS_DRIFT, 1.0, 2.0, 0.25, 1),
    STEAM_VALVE_EXCESS(STRIPPER_HEAT_TRANSFER, 0.4, 0.5, 0.25, 0),
    REACTOR_FOULING(REACTOR_HEAT_TRANSFER, 1.5, 2.0, 0, 0),
    CONDENSER_FOULING(CONDENSER_HEAT_TRANSFER, 2.0, 3.0, 0, 0),
    REACTOR_OUTLET_BLOCKAGE(REACTOR_OUTLET_RESISTANCE, 1.5, 2.0, 0, 0);

    static final int COUNT = values().length;

    final Disturbance disturbance;
    final double hoursHalfWidth;
    final double hoursCentre;
    final double valueHalfWidth;
    final double valueCentre;

    RandomInput(
            Disturbance disturbance,
            double hoursHalfWidth,
            double hoursCentre,
            double valueHalfWidth,
            double valueCentre) {
        this.disturbance = disturbance;
        this.hoursHalfWidth = hoursHalfWidth;
        this.hoursCentre = hoursCentre;
        this.valueHalfWidth = valueHalfWidth;
        this.valueCentre = valueCentre;
    }

    /**
     * Whether the quantity grows from 0 to 1 and falls back, instead of walking about its centre.
     */
    boolean isPulse() {
        return ordinal() >= REACTOR_FOULING.ordinal();
    }
}
