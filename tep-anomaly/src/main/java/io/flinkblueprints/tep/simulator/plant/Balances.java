// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.domain.ManipulatedVariable.CONDENSER_COOLING_WATER_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.REACTOR_COOLING_WATER_FLOW;

import io.flinkblueprints.tep.domain.ManipulatedVariable;

/** The balances: how fast each of the 50 states changes, per hour. */
final class Balances {

    private static final double SECONDS_PER_HOUR = 3600;

    /** By which valve positions follow their commands, s. */
    private static final double[] VALVE_TIME_CONSTANTS = {8, 8, 6, 9, 7, 5, 5, 5, 120, 5, 5, 5};

    /** Full flow of cooling water in reactor and condenser. */
    private static final double REACTOR_WATER_FLOW = 1000.0;

    private static final double CONDENSER_WATER_FLOW = 1200.0;
    private static final double WATER_HEAT_CAPACITY = 500.53;
    private static final double REACTOR_WATER_HOLDUP = 7060.0;
    private static final double CONDENSER_WATER_HOLDUP = 11138.0;

    private final Process process;
    private final Conditions conditions;

    Balances(Process process, Conditions conditions) {
        this.process = process;
        this.conditions = conditions;
    }

    /**
     * Sets every derivative.
     *
     * @param state double[50]
     * @param into double[50], per hour
     */
    void derive(double[] state, Valves valves, double[] into) {
        material(into);
        energy(into);
        water(state, into);
        for (int i = 0; i < ManipulatedVariable.COUNT; i++) {
            double hours = VALVE_TIME_CONSTANTS[i] / SECONDS_PER_HOUR;
            into[State.VALVES + i] = (valves.command(i) - state[State.VALVES + i]) / hours;
        }
    }

    private void material(double[] into) {
        Streams in = process.streams;
        for (int i = 0; i < Components.COUNT; i++) {
            into[State.REACTOR + i] =
                    in.reactorFeed.flows[i]
                            - in.reactorOutlet.flows[i]
                            + process.reactions.production[i];
            into[State.SEPARATOR + i] =
                    in.reactorOutlet.flows[i]
                            - in.recycle.flows[i]
                            - in.purge.flows[i]
                            - in.separatorUnderflow.flows[i];
            into[State.STRIPPER + i] = in.strippedLiquid.flows[i] - in.product.flows[i];
            into[State.HEADER + i] =
                    in.dFeed.flows[i]
                            + in.eFeed.flows[i]
                            + in.aFeed.flows[i]
                            + in.overhead.flows[i]
                            + in.recycle.flows[i]
                            - in.reactorFeed.flows[i];
        }
    }

    private void energy(double[] into) {
        Streams in = process.streams;
        HeatExchange heat = process.heat;
        into[State.REACTOR + Components.COUNT] =
                in.reactorFeed.energyFlow()
                        - in.reactorOutlet.energyFlow()
                        + process.reactions.heat
                        + heat.reactor;
        into[State.SEPARATOR + Components.COUNT] =
                in.reactorOutlet.energyFlow()
                        - in.recycle.energyFlow()
                        - in.purge.energyFlow()
                        - in.separatorUnderflow.energyFlow()
                        + heat.condenser;
        into[State.STRIPPER + Components.COUNT] =
                in.acFeed.energyFlow()
                        + in.separatorUnderflow.energyFlow()
                        - in.overhead.energyFlow()
                        - in.product.energyFlow()
                        + heat.stripper;
        into[State.HEADER + Components.COUNT] =
                in.dFeed.energyFlow()
                        + in.eFeed.energyFlow()
                        + in.aFeed.energyFlow()
                        + in.overhead.energyFlow()
                        + in.recycle.energyFlow()
                        - in.reactorFeed.energyFlow();
    }

    private void water(double[] state, double[] into) {
        double reactorFlow =
                state[State.VALVES + REACTOR_COOLING_WATER_FLOW.index()] * REACTOR_WATER_FLOW / 100;
        into[State.REACTOR_WATER] =
                (reactorFlow
                                        * WATER_HEAT_CAPACITY
                                        * (conditions.reactorCoolingInlet
                                                - state[State.REACTOR_WATER])
                                - process.heat.reactor * 1e6 / 1.8)
                        / REACTOR_WATER_HOLDUP;
        double condenserFlow =
                state[State.VALVES + CONDENSER_COOLING_WATER_FLOW.index()]
                        * CONDENSER_WATER_FLOW
                        / 100;
        into[State.CONDENSER_WATER] =
                (condenserFlow
                                        * WATER_HEAT_CAPACITY
                                        * (conditions.condenserCoolingInlet
                                                - state[State.CONDENSER_WATER])
                                - process.heat.condenser * 1e6 / 1.8)
                        / CONDENSER_WATER_HOLDUP;
    }
}
