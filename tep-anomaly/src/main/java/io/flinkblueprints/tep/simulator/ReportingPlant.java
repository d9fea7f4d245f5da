// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/**
 * One plant that reports every 36 seconds of its clock, and is restarted when it has stood still
 * for long enough.
 */
final class ReportingPlant {

    static final int SECONDS_PER_MESSAGE = 36;

    private static final Instant CLOCK_START = Instant.parse("2000-01-01T00:00:00Z");

    /** So many odd multiples of 8 are below 2^32: the seeds of a plant with the longest period. */
    private static final int SEEDS = 1 << 28;

    private final String id;
    private final Random seeds;
    private final PlantJson json;
    private ControlledPlant plant;
    private long sequence;
    private long stoodStill;

    ReportingPlant(String id, long seed, PlantJson json) {
        this.id = id;
        this.seeds = new Random(seed);
        this.json = json;
        this.plant = newPlant(seeds, Set.of());
    }

    /** Goes on by 36 seconds and reports. */
    PlantMessage next() {
        plant.advance(SECONDS_PER_MESSAGE);
        sequence++;
        stoodStill = plant.isShutDown() ? stoodStill + 1 : 0;
        Instant at = CLOCK_START.plusSeconds(sequence * SECONDS_PER_MESSAGE);
        return new PlantMessage(id, json.write(id, at, sequence, plant));
    }

    /** How many of the latest messages came from a plant that was shut down. */
    long stoodStill() {
        return stoodStill;
    }

    void set(Disturbance disturbance, boolean on) {
        plant.set(disturbance, on);
    }

    /** Begins again at the base case with other random numbers; clock and message numbers go on. */
    void restart(Set<Disturbance> active) {
        plant = newPlant(seeds, active);
        stoodStill = 0;
    }

    private static ControlledPlant newPlant(Random seeds, Set<Disturbance> active) {
        ControlledPlant plant = ControlledPlant.withNoise(8L * (2L * seeds.nextInt(SEEDS) + 1));
        active.forEach(disturbance -> plant.set(disturbance, true));
        return plant;
    }
}
