// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of some plants, in turn: no threads, no clock, the same for the same seed and the
 * same calls.
 *
 * <p>Plants are called {@code plant-1}, {@code plant-2}...; each has random numbers of its own.
 * About 0.2 ms a message, most of it for simulating 36 seconds. Not for use by several threads at
 * once.
 */
public final class PlantMessages {

    /**
     * How many messages of all plants a shut-down plant waits for before it starts again: 30 s at
     * 50 messages a second.
     */
    static final int MESSAGES_OF_STANDSTILL = 1500;

    private final List<ReportingPlant> plants = new ArrayList<>();
    private final Set<Disturbance> active = EnumSet.noneOf(Disturbance.class);
    private final Queue<Poison> poisons = new ArrayDeque<>();
    private int turn;
    private @Nullable PlantMessage latest;

    /**
     * Plants in their base case.
     *
     * @param plants how many, 1 or more
     * @param seed of every random choice
     */
    public PlantMessages(int plants, long seed) {
        Random seeds = new Random(seed);
        PlantJson json = new PlantJson();
        for (int i = 1; i <= plants; i++) {
            this.plants.add(new ReportingPlant("plant-" + i, seeds.nextLong(), json));
        }
    }

    /**
     * The next message of the next plant, or the latest message once more, spoilt, where {@link
     * #spoil} asked for it.
     */
    public PlantMessage next() {
        Poison poison = latest == null ? null : poisons.poll();
        if (latest != null && poison != null) {
            return poison.spoil(latest);
        }
        ReportingPlant plant = plants.get(turn);
        turn = (turn + 1) % plants.size();
        if (plant.stoodStill() * plants.size() >= MESSAGES_OF_STANDSTILL) {
            plant.restart(active);
        }
        latest = plant.next();
        return latest;
    }

    /** Switches a disturbance of all plants on or off; it stays so over restarts. */
    public void set(Disturbance disturbance, boolean on) {
        if (on) {
            active.add(disturbance);
        } else {
            active.remove(disturbance);
        }
        plants.forEach(plant -> plant.set(disturbance, on));
    }

    /**
     * Restarts all plants at the base case; their clocks and message numbers go on, disturbances
     * stay as they are switched.
     */
    public void reset() {
        plants.forEach(plant -> plant.restart(active));
    }

    /** Asks for one extra bad message. */
    void spoil(Poison poison) {
        poisons.add(poison);
    }
}
