// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import java.util.Optional;

/**
 * The plant under control: what a control room sees of it, second by second.
 *
 * <p>Runs in the base case (mode 1) until a disturbance is switched on. About 4 microseconds a
 * plant second, no allocation. The same seed and the same switching give the same course. Not for
 * use by several threads at once.
 */
public final class ControlledPlant {

    private final Plant plant;
    private final ControlSystem control = new ControlSystem();

    /** The second whose controllers have acted; measurements are of the second before. */
    private long tick = 1;

    private ControlledPlant(Plant plant) {
        this.plant = plant;
        for (ManipulatedVariable variable : ManipulatedVariable.all()) {
            plant.manipulate(variable, variable.baseValue());
        }
    }

    /** See {@link Plant#withNoise}. */
    public static ControlledPlant withNoise(long seed) {
        return new ControlledPlant(Plant.withNoise(seed));
    }

    /** See {@link Plant#withoutNoise}. */
    public static ControlledPlant withoutNoise(long seed) {
        return new ControlledPlant(Plant.withoutNoise(seed));
    }

    /** Goes on by one second. */
    public void advance() {
        plant.step();
        clip();
        tick++;
        control.act(tick, plant.measurements(), plant.manipulated());
    }

    /** Goes on by some seconds. */
    public void advance(int seconds) {
        for (int i = 0; i < seconds; i++) {
            advance();
        }
    }

    /** Switches a disturbance on or off, from the next second on. */
    public void set(Disturbance disturbance, boolean on) {
        plant.set(disturbance, on);
    }

    /** Whether the plant stands still because a limit was exceeded. */
    public boolean isShutDown() {
        return plant.isShutDown();
    }

    /** Why it stands still, in words; empty while it runs. */
    public Optional<String> exceededLimit() {
        return plant.exceededLimit();
    }

    /** Seconds since the start. */
    public long seconds() {
        return tick - 1;
    }

    /** The latest value, in the measurement's unit. */
    public double measurement(Measurement measurement) {
        return plant.measurements()[measurement.index()];
    }

    /**
     * The latest value in %; a controller may ask for a little less than 0 or more than 100, which
     * valves ignore.
     */
    public double manipulated(ManipulatedVariable variable) {
        return plant.manipulated()[variable.index()];
    }

    /** For tests. */
    Plant plant() {
        return plant;
    }

    /** All but the agitator, which no controller moves. */
    private void clip() {
        double[] manipulated = plant.manipulated();
        for (int i = 0; i < ManipulatedVariable.AGITATOR_SPEED.index(); i++) {
            manipulated[i] = Math.min(100, Math.max(0, manipulated[i]));
        }
    }
}
