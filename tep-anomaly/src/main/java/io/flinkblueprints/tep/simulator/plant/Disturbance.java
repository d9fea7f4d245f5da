// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The 20 process disturbances (IDV) of Downs and Vogel (1993), table 8. Stream numbers are the
 * paper's.
 */
public enum Disturbance {
    A_C_FEED_RATIO("A/C feed ratio, B composition constant (stream 4)", Type.STEP),
    B_COMPOSITION("B composition, A/C ratio constant (stream 4)", Type.STEP),
    D_FEED_TEMPERATURE("D feed temperature (stream 2)", Type.STEP),
    REACTOR_COOLING_INLET("reactor cooling water inlet temperature", Type.STEP),
    CONDENSER_COOLING_INLET("condenser cooling water inlet temperature", Type.STEP),
    /** Shuts the controlled plant down after about six hours. */
    A_FEED_LOSS("A feed loss (stream 1)", Type.STEP),
    C_HEADER_PRESSURE_LOSS("C header pressure loss, reduced availability (stream 4)", Type.STEP),
    FEED_COMPOSITION_VARIATION("A, B, C feed composition (stream 4)", Type.RANDOM_VARIATION),
    D_FEED_TEMPERATURE_VARIATION("D feed temperature (stream 2)", Type.RANDOM_VARIATION),
    C_FEED_TEMPERATURE_VARIATION("C feed temperature (stream 4)", Type.RANDOM_VARIATION),
    REACTOR_COOLING_INLET_VARIATION(
            "reactor cooling water inlet temperature", Type.RANDOM_VARIATION),
    CONDENSER_COOLING_INLET_VARIATION(
            "condenser cooling water inlet temperature", Type.RANDOM_VARIATION),
    REACTION_KINETICS_DRIFT("reaction kinetics", Type.SLOW_DRIFT),
    REACTOR_COOLING_VALVE_STICKING("reactor cooling water valve", Type.STICKING),
    CONDENSER_COOLING_VALVE_STICKING("condenser cooling water valve", Type.STICKING),
    STRIPPER_HEAT_TRANSFER("stripper heat transfer (unknown in the paper)", Type.RANDOM_VARIATION),
    REACTOR_HEAT_TRANSFER("reactor heat transfer (unknown in the paper)", Type.RANDOM_VARIATION),
    CONDENSER_HEAT_TRANSFER(
            "condenser heat transfer (unknown in the paper)", Type.RANDOM_VARIATION),
    VALVES_STICKING(
            "recycle, separator, stripper and steam valves (unknown in the paper)", Type.STICKING),
    REACTOR_OUTLET_RESISTANCE(
            "flow from reactor to separator (unknown in the paper)", Type.RANDOM_VARIATION);

    /** 20. */
    public static final int COUNT = values().length;

    private static final List<Disturbance> ALL =
            Collections.unmodifiableList(Arrays.asList(values()));

    private final String description;
    private final Type type;

    Disturbance(String description, Type type) {
        this.description = description;
        this.type = type;
    }

    /** All 20, in the order of their numbers. */
    public static List<Disturbance> all() {
        return ALL;
    }

    /**
     * The disturbance with a number of the paper.
     *
     * @param number 1 to 20
     */
    public static Disturbance of(int number) {
        return ALL.get(number - 1);
    }

    /** 1 to 20. */
    public int number() {
        return ordinal() + 1;
    }

    /** In words, for people. */
    public String description() {
        return description;
    }

    public Type type() {
        return type;
    }

    /** The course of a disturbance in time. */
    public enum Type {
        /** There at once, constant while it is on. */
        STEP,
        /** A random walk that begins at the walk's next renewal, within some hours. */
        RANDOM_VARIATION,
        /** A random walk of several hours a step. */
        SLOW_DRIFT,
        /** A valve follows its command only after a change of more than 2 %. */
        STICKING
    }
}
