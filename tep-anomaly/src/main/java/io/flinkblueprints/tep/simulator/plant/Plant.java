// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plant without its controllers, integrated by Euler's method in steps of one second from the
 * base case (mode 1).
 *
 * <p>Open loop it is unstable: it drifts off by growing oscillations within hours. Once a limit is
 * exceeded it stands still for ever. The same seed gives the same course. Not for use by several
 * threads at once.
 */
public final class Plant {

    private static final double STEP_HOURS = 1.0 / 3600.0;

    private final RandomNumbers random;
    private final RandomWalks walks = new RandomWalks();
    private final Conditions conditions = new Conditions();
    private final Process process = new Process();
    private final Balances balances = new Balances(process, conditions);
    private final Valves valves = new Valves();
    private final Instruments instruments;
    private final Set<Disturbance> active = EnumSet.noneOf(Disturbance.class);
    private final double[] state = State.baseCase();
    private final double[] derivatives = new double[State.COUNT];
    private final double[] manipulated = new double[ManipulatedVariable.COUNT];
    private double hours;
    private @Nullable String exceededLimit;

    private Plant(long seed, double noiseShare) {
        random = new RandomNumbers(seed);
        instruments = new Instruments(new Noise(random, noiseShare));
        System.arraycopy(state, State.VALVES, manipulated, 0, manipulated.length);
        evaluate();
    }

    /**
     * A plant in its base case.
     *
     * @param seed of noise and random disturbances, 1 to 2^38; an odd multiple of 8 has the longest
     *     period
     */
    public static Plant withNoise(long seed) {
        return new Plant(seed, 1);
    }

    /**
     * As {@link #withNoise}, but its instruments are exact; its random disturbances are those of
     * the same seed.
     */
    public static Plant withoutNoise(long seed) {
        return new Plant(seed, 0);
    }

    /** Measures, then goes on by one second. */
    public void step() {
        evaluate();
        hours += STEP_HOURS;
        for (int i = 0; i < state.length; i++) {
            state[i] += STEP_HOURS * derivatives[i];
        }
    }

    /** Switches a disturbance on or off, from the next second on. */
    public void set(Disturbance disturbance, boolean on) {
        if (on) {
            active.add(disturbance);
        } else {
            active.remove(disturbance);
        }
    }

    /** Sets what a valve is told, in %. */
    public void manipulate(ManipulatedVariable variable, double percent) {
        manipulated[variable.index()] = percent;
    }

    /** Whether a limit was exceeded at the latest measurement. */
    public boolean isShutDown() {
        return exceededLimit != null;
    }

    /** The limit that was exceeded at the latest measurement, in words; empty while none was. */
    public Optional<String> exceededLimit() {
        return Optional.ofNullable(exceededLimit);
    }

    /**
     * The latest measurements: double[41], by {@link Measurement#index()}; the same array at every
     * call, read only.
     */
    double[] measurements() {
        return instruments.shown();
    }

    /**
     * What valves are told: double[12], %; the same array at every call, for controllers to write
     * to.
     */
    double[] manipulated() {
        return manipulated;
    }

    /** double[50], read only. */
    double[] state() {
        return state;
    }

    /** Values of the random inputs at the latest measurement: double[12], read only. */
    double[] randomInputs() {
        return walks.latest();
    }

    double randomState() {
        return random.state();
    }

    private void evaluate() {
        boolean atStart = hours == 0;
        if (atStart) {
            walks.restart();
        }
        conditions.update(active, walks.at(hours, active, random));
        process.update(state, conditions);
        exceededLimit = ShutdownLimits.exceededBy(process);
        if (atStart) {
            instruments.restart(process, state);
        } else {
            instruments.read(process, state, hours, !isShutDown());
        }
        valves.follow(manipulated, active, atStart);
        derive();
    }

    private void derive() {
        if (isShutDown()) {
            Arrays.fill(derivatives, 0);
        } else {
            balances.derive(state, valves, derivatives);
        }
    }
}
