// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The 12 manipulated variables of the Tennessee Eastman process, numbered from 1 as in Downs and
 * Vogel (1993), table 3; all in percent of their range, with their values in the base case (mode
 * 1).
 */
public enum ManipulatedVariable {
    D_FEED_FLOW("D feed flow (stream 2)", 63.053),
    E_FEED_FLOW("E feed flow (stream 3)", 53.980),
    A_FEED_FLOW("A feed flow (stream 1)", 24.644),
    A_AND_C_FEED_FLOW("A and C feed flow (stream 4)", 61.302),
    COMPRESSOR_RECYCLE_VALVE("compressor recycle valve", 22.210),
    PURGE_VALVE("purge valve (stream 9)", 40.064),
    SEPARATOR_LIQUID_FLOW("separator pot liquid flow (stream 10)", 38.100),
    STRIPPER_PRODUCT_FLOW("stripper liquid product flow (stream 11)", 46.534),
    STRIPPER_STEAM_VALVE("stripper steam valve", 47.446),
    REACTOR_COOLING_WATER_FLOW("reactor cooling water flow", 41.106),
    CONDENSER_COOLING_WATER_FLOW("condenser cooling water flow", 18.114),
    AGITATOR_SPEED("agitator speed", 50.000);

    /** 12. */
    public static final int COUNT = values().length;

    private static final List<ManipulatedVariable> ALL =
            Collections.unmodifiableList(Arrays.asList(values()));

    private final String label;
    private final double baseValue;
    private final String fieldName = "xmv_" + (ordinal() + 1);

    ManipulatedVariable(String label, double baseValue) {
        this.label = label;
        this.baseValue = baseValue;
    }

    /** All 12, in the order of their numbers. */
    public static List<ManipulatedVariable> all() {
        return ALL;
    }

    /**
     * The variable with a number of the paper.
     *
     * @param number 1 to 12
     */
    public static ManipulatedVariable of(int number) {
        return ALL.get(number - 1);
    }

    /** 1 to 12. */
    public int number() {
        return ordinal() + 1;
    }

    /** Place in an array of all manipulated variables, 0 to 11. */
    public int index() {
        return ordinal();
    }

    /** Name of the field in a JSON message: {@code xmv_1} to {@code xmv_12}. */
    public String fieldName() {
        return fieldName;
    }

    /** In words, for people. */
    public String label() {
        return label;
    }

    /** Always percent of the range. */
    public String unit() {
        return "%";
    }

    /** Value in the base case, in percent. */
    public double baseValue() {
        return baseValue;
    }
}
