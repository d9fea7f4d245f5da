// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The 41 measurements of the Tennessee Eastman process, numbered from 1 as in Downs and Vogel
 * (1993), tables 4 and 5.
 *
 * <p>Base values are those of the base case (mode 1); the noise is normal with the given standard
 * deviation. Pressures are gauge pressures. Stream numbers are the paper's.
 */
public enum Measurement {
    A_FEED("A feed (stream 1)", "kscmh", 0.25052, 0.0012),
    D_FEED("D feed (stream 2)", "kg/h", 3664.0, 18.0),
    E_FEED("E feed (stream 3)", "kg/h", 4509.3, 22.0),
    A_AND_C_FEED("A and C feed (stream 4)", "kscmh", 9.3477, 0.05),
    RECYCLE_FLOW("recycle flow (stream 8)", "kscmh", 26.902, 0.2),
    REACTOR_FEED_RATE("reactor feed rate (stream 6)", "kscmh", 42.339, 0.21),
    REACTOR_PRESSURE("reactor pressure", "kPa", 2705.0, 0.3),
    REACTOR_LEVEL("reactor level", "%", 75.000, 0.5),
    REACTOR_TEMPERATURE("reactor temperature", "deg C", 120.40, 0.01),
    PURGE_RATE("purge rate (stream 9)", "kscmh", 0.33712, 0.0017),
    SEPARATOR_TEMPERATURE("separator temperature", "deg C", 80.109, 0.01),
    SEPARATOR_LEVEL("separator level", "%", 50.000, 1.0),
    SEPARATOR_PRESSURE("separator pressure", "kPa", 2633.7, 0.3),
    SEPARATOR_UNDERFLOW("separator underflow (stream 10)", "m3/h", 25.160, 0.125),
    STRIPPER_LEVEL("stripper level", "%", 50.000, 1.0),
    STRIPPER_PRESSURE("stripper pressure", "kPa", 3102.2, 0.3),
    STRIPPER_UNDERFLOW("stripper underflow (stream 11)", "m3/h", 22.949, 0.115),
    STRIPPER_TEMPERATURE("stripper temperature", "deg C", 65.731, 0.01),
    STRIPPER_STEAM_FLOW("stripper steam flow", "kg/h", 230.31, 1.15),
    COMPRESSOR_WORK("compressor work", "kW", 341.43, 0.2),
    REACTOR_COOLING_WATER_TEMPERATURE(
            "reactor cooling water outlet temperature", "deg C", 94.599, 0.01),
    SEPARATOR_COOLING_WATER_TEMPERATURE(
            "separator cooling water outlet temperature", "deg C", 77.297, 0.01),
    REACTOR_FEED_A("reactor feed A (stream 6)", "mol %", 32.188, 0.25),
    REACTOR_FEED_B("reactor feed B (stream 6)", "mol %", 8.8933, 0.1),
    REACTOR_FEED_C("reactor feed C (stream 6)", "mol %", 26.383, 0.25),
    REACTOR_FEED_D("reactor feed D (stream 6)", "mol %", 6.8820, 0.1),
    REACTOR_FEED_E("reactor feed E (stream 6)", "mol %", 18.776, 0.25),
    REACTOR_FEED_F("reactor feed F (stream 6)", "mol %", 1.6567, 0.025),
    PURGE_A("purge A (stream 9)", "mol %", 32.958, 0.25),
    PURGE_B("purge B (stream 9)", "mol %", 13.823, 0.1),
    PURGE_C("purge C (stream 9)", "mol %", 23.978, 0.25),
    PURGE_D("purge D (stream 9)", "mol %", 1.2565, 0.1),
    PURGE_E("purge E (stream 9)", "mol %", 18.579, 0.25),
    PURGE_F("purge F (stream 9)", "mol %", 2.2633, 0.025),
    PURGE_G("purge G (stream 9)", "mol %", 4.8436, 0.05),
    PURGE_H("purge H (stream 9)", "mol %", 2.2986, 0.05),
    PRODUCT_D("product D (stream 11)", "mol %", 0.017866, 0.01),
    PRODUCT_E("product E (stream 11)", "mol %", 0.83570, 0.01),
    PRODUCT_F("product F (stream 11)", "mol %", 0.098577, 0.01),
    PRODUCT_G("product G (stream 11)", "mol %", 53.724, 0.5),
    PRODUCT_H("product H (stream 11)", "mol %", 43.828, 0.5);

    /** 41. */
    public static final int COUNT = values().length;

    private static final List<Measurement> ALL =
            Collections.unmodifiableList(Arrays.asList(values()));

    private final String label;
    private final String unit;
    private final double baseValue;
    private final double noise;
    private final String fieldName = "xmeas_" + (ordinal() + 1);
    private final Kind kind = Kind.of(ordinal() + 1);

    Measurement(String label, String unit, double baseValue, double noise) {
        this.label = label;
        this.unit = unit;
        this.baseValue = baseValue;
        this.noise = noise;
    }

    /** All 41, in the order of their numbers. */
    public static List<Measurement> all() {
        return ALL;
    }

    /**
     * The measurement with a number of the paper.
     *
     * @param number 1 to 41
     */
    public static Measurement of(int number) {
        return ALL.get(number - 1);
    }

    /** 1 to 41. */
    public int number() {
        return ordinal() + 1;
    }

    /** Place in an array of all measurements, 0 to 40. */
    public int index() {
        return ordinal();
    }

    /** Name of the field in a JSON message: {@code xmeas_1} to {@code xmeas_41}. */
    public String fieldName() {
        return fieldName;
    }

    /** In words, for people. */
    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** Value in the base case, in {@link #unit()}. */
    public double baseValue() {
        return baseValue;
    }

    /** Standard deviation of the measurement noise, in {@link #unit()}. */
    public double noise() {
        return noise;
    }

    public Kind kind() {
        return kind;
    }

    /** How a measurement is made, which decides how often it changes. */
    public enum Kind {
        /** Numbers 1 to 22: new at every instant. */
        CONTINUOUS(1, 22),
        /**
         * Numbers 23 to 28: gas chromatograph of the reactor feed, every 6 minutes, 6 minutes old.
         */
        REACTOR_FEED_ANALYSIS(23, 28),
        /** Numbers 29 to 36: gas chromatograph of the purge gas, every 6 minutes, 6 minutes old. */
        PURGE_ANALYSIS(29, 36),
        /** Numbers 37 to 41: analysis of the liquid product, every 15 minutes, 15 minutes old. */
        PRODUCT_ANALYSIS(37, 41);

        private final int first;
        private final int last;

        Kind(int first, int last) {
            this.first = first;
            this.last = last;
        }

        /** In the order of their numbers. */
        public List<Measurement> measurements() {
            return ALL.stream()
                    .filter(measurement -> measurement.kind() == this)
                    .collect(Collectors.toUnmodifiableList());
        }

        private static Kind of(int number) {
            return Arrays.stream(values())
                    .filter(kind -> kind.first <= number && number <= kind.last)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
