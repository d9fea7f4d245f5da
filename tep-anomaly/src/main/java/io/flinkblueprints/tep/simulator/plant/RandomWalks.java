// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import java.util.Set;

/** The random walks of all twelve random inputs. */
final class RandomWalks {

    private static final RandomInput[] INPUTS = RandomInput.values();

    private final RandomWalk[] walks = new RandomWalk[RandomInput.COUNT];
    private final double[] values = new double[RandomInput.COUNT];

    RandomWalks() {
        for (RandomInput input : INPUTS) {
            walks[input.ordinal()] = new RandomWalk(input);
        }
    }

    void restart() {
        for (RandomWalk walk : walks) {
            walk.restart();
        }
    }

    /** The values at a time, by the order of {@link RandomInput}; the same array at every call. */
    double[] at(double hours, Set<Disturbance> active, RandomNumbers random) {
        for (RandomInput input : INPUTS) {
            RandomWalk walk = walks[input.ordinal()];
            walk.renew(hours, active.contains(input.disturbance), random);
            values[input.ordinal()] = walk.at(hours);
        }
        return values;
    }

    /** What {@link #at} returned last. */
    double[] latest() {
        return values;
    }
}
