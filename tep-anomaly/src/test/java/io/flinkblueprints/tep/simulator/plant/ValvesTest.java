// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValvesTest {

    private static final Set<Disturbance> ALL_STICK =
            EnumSet.of(
                    Disturbance.REACTOR_COOLING_VALVE_STICKING,
                    Disturbance.CONDENSER_COOLING_VALVE_STICKING,
                    Disturbance.VALVES_STICKING);

    private final Valves valves = new Valves();

    @BeforeEach
    void halfOpen() {
        valves.follow(all(50), Set.of(), true);
    }

    @Test
    void takeEveryCommandWhenTheyMove() {
        valves.follow(all(50.1), Set.of(), false);
        assertThat(commands()).containsOnly(50.1);
    }

    @Test
    void ignoreSmallChangesWhenTheyStick() {
        valves.follow(all(52), ALL_STICK, false);
        assertThat(commands()).containsExactly(52, 52, 52, 52, 50, 52, 50, 50, 50, 50, 50, 52);
        valves.follow(all(52.1), ALL_STICK, false);
        assertThat(commands()).containsOnly(52.1);
    }

    @Test
    void takeSmallChangesAtOnceWhenAsked() {
        valves.follow(all(51), ALL_STICK, true);
        assertThat(commands()).containsOnly(51);
    }

    @Test
    void neverGoBeyondShutAndOpen() {
        valves.follow(all(105), Set.of(), false);
        assertThat(commands()).containsOnly(100);
        valves.follow(all(-5), Set.of(), false);
        assertThat(commands()).containsOnly(0);
    }

    private double[] commands() {
        double[] commands = new double[12];
        Arrays.setAll(commands, valves::command);
        return commands;
    }

    private static double[] all(double percent) {
        double[] manipulated = new double[12];
        Arrays.fill(manipulated, percent);
        return manipulated;
    }
}
