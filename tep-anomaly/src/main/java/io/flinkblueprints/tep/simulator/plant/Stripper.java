// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;
import static io.flinkblueprints.tep.simulator.plant.Components.FIRST_CONDENSABLE;

/**
 * The stripper: A and C feed rises through the separator's liquid and takes its light components
 * along.
 */
final class Stripper {

    /** Below this flow of liquid (lb-mol/h) everything is stripped. */
    private static final double LEAST_LIQUID_FLOW = 0.1;

    /** Of A, B, C always; of D to H without liquid. */
    private static final double[] HIGHEST_FACTOR = {
        0.995, 0.991, 0.990, 0.9999, 0.999, 0.999, 0.99, 0.98
    };

    /** Relative volatility of D to H. */
    private static final double[] VOLATILITY = {0, 0, 0, 8.5010, 11.402, 11.795, 0.0480, 0.0242};

    /** Mole fractions of the liquid. */
    final double[] liquid = new double[COUNT];

    double temperature;
    double liquidDensity;
    double liquidVolume;

    private final MolarEnergy energy = new MolarEnergy();

    void update(double[] state) {
        double moles = 0;
        for (int i = 0; i < COUNT; i++) {
            moles += state[State.STRIPPER + i];
        }
        for (int i = 0; i < COUNT; i++) {
            liquid[i] = state[State.STRIPPER + i] / moles;
        }
        double perMole = state[State.STRIPPER + COUNT] / moles;
        temperature = energy.ofLiquid(liquid).temperatureOf(perMole, temperature);
        liquidDensity = Components.liquidDensity(liquid, temperature);
        liquidVolume = moles / liquidDensity;
    }

    /** Divides gas and liquid feed between overhead and stripped liquid. */
    void strip(Streams streams) {
        MaterialStream gasFeed = streams.acFeed;
        MaterialStream liquidFeed = streams.separatorUnderflow;
        boolean wet = liquidFeed.flow > LEAST_LIQUID_FLOW;
        double vapourRatio = wet ? gasFeed.flow / liquidFeed.flow * temperatureFactor() : 0;
        for (int i = 0; i < COUNT; i++) {
            double factor = HIGHEST_FACTOR[i];
            if (wet && i >= FIRST_CONDENSABLE) {
                double stripping = VOLATILITY[i] * vapourRatio;
                factor = stripping / (1 + stripping);
            }
            double feed = gasFeed.flows[i] + liquidFeed.flows[i];
            streams.overhead.flows[i] = factor * feed;
            streams.strippedLiquid.flows[i] = feed - streams.overhead.flows[i];
        }
        streams.overhead.sumUp();
        streams.overhead.asGasAt(temperature);
    }

    private double temperatureFactor() {
        if (temperature > 170) {
            return temperature - 120.262;
        }
        if (temperature < 5.292) {
            return 0.1;
        }
        return 363.744 / (177 - temperature) - 2.22579488;
    }
}
