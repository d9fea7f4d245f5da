// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that change running plants. */
final class Commands {

    static final int MOST_PLANTS = 10_000;

    private static final Pattern DISTURBANCE = Pattern.compile("idv-([1-9]|1[0-9]|20)");
    private static final String KNOWN =
            "known: idv-1 to idv-20 (on, off), reset (any value), plants (1 to "
                    + MOST_PLANTS
                    + ", before the start), speed (plant seconds a second, 36 to 36000), poison ("
                    + Poison.words()
                    + ")";

    private Commands() {}

    /** What a command does to running plants. */
    static Consumer<PlantMessages> parse(String name, String value) {
        Matcher disturbance = DISTURBANCE.matcher(name);
        if (disturbance.matches()) {
            boolean on = parseSwitch(name, value);
            Disturbance which = Disturbance.of(Integer.parseInt(disturbance.group(1)));
            return messages -> messages.set(which, on);
        }
        switch (name) {
            case "reset":
                return PlantMessages::reset;
            case "poison":
                Poison poison = Poison.of(value);
                return messages -> messages.spoil(poison);
            default:
                throw new IllegalArgumentException("no command is called '" + name + "'; " + KNOWN);
        }
    }

    /** How many plants there are to be. */
    static int parsePlants(String value) {
        if (!value.matches("[0-9]{1,5}")
                || Integer.parseInt(value) < 1
                || Integer.parseInt(value) > MOST_PLANTS) {
            throw new IllegalArgumentException(
                    "plants is a number from 1 to " + MOST_PLANTS + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    /** How many plant seconds are to pass in a second. */
    static int parseSpeed(String value) {
        if (!value.matches("[0-9]{2,5}")
                || Integer.parseInt(value) < 36
                || Integer.parseInt(value) > 36_000) {
            throw new IllegalArgumentException(
                    "speed is a number from 36 to 36000 plant seconds a second, not '"
                            + value
                            + "'");
        }
        return Integer.parseInt(value);
    }

    private static boolean parseSwitch(String name, String value) {
        if (!value.equals("on") && !value.equals("off")) {
            throw new IllegalArgumentException(name + " is on or off, not '" + value + "'");
        }
        return value.equals("on");
    }
}
