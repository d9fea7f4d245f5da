// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.domain.Measurement.*;

import io.flinkblueprints.tep.domain.Measurement;

/** What the instruments would show without noise and delay, in the units of {@link Measurement}. */
final class TrueValues {

    private static final double CUBIC_FEET = 35.3145;
    private static final double KSCMH = 0.359 / CUBIC_FEET;
    private static final double KG = 0.454;

    private TrueValues() {}

    /**
     * Reads all 41.
     *
     * @param state double[50]
     * @param into double[41], by {@link Measurement#index()}
     */
    static void read(Process process, double[] state, double[] into) {
        flows(process, into);
        vessels(process, into);
        into[STRIPPER_STEAM_FLOW.index()] = process.heat.stripper * 1.04e3 * KG;
        into[COMPRESSOR_WORK.index()] = process.compressor.heat * 0.29307e3;
        into[REACTOR_COOLING_WATER_TEMPERATURE.index()] = state[State.REACTOR_WATER];
        into[SEPARATOR_COOLING_WATER_TEMPERATURE.index()] = state[State.CONDENSER_WATER];
        Streams streams = process.streams;
        analyse(streams.reactorFeed, Components.A, REACTOR_FEED_A, REACTOR_FEED_F, into);
        analyse(streams.purge, Components.A, PURGE_A, PURGE_H, into);
        analyse(streams.product, Components.D, PRODUCT_D, PRODUCT_H, into);
    }

    private static void flows(Process process, double[] into) {
        Streams streams = process.streams;
        into[A_FEED.index()] = streams.aFeed.flow * KSCMH;
        into[D_FEED.index()] = streams.dFeed.flow * streams.dFeed.molarMass() * KG;
        into[E_FEED.index()] = streams.eFeed.flow * streams.eFeed.molarMass() * KG;
        into[A_AND_C_FEED.index()] = streams.acFeed.flow * KSCMH;
        into[RECYCLE_FLOW.index()] = streams.recycle.flow * KSCMH;
        into[REACTOR_FEED_RATE.index()] = streams.reactorFeed.flow * KSCMH;
        into[PURGE_RATE.index()] = streams.purge.flow * KSCMH;
        into[SEPARATOR_UNDERFLOW.index()] =
                streams.separatorUnderflow.flow / process.separator.liquidDensity / CUBIC_FEET;
        into[STRIPPER_UNDERFLOW.index()] =
                streams.product.flow / process.stripper.liquidDensity / CUBIC_FEET;
    }

    private static void vessels(Process process, double[] into) {
        into[REACTOR_PRESSURE.index()] = gauge(process.reactor.pressure);
        into[REACTOR_LEVEL.index()] = (process.reactor.liquidVolume - 84.6) / 666.7 * 100;
        into[REACTOR_TEMPERATURE.index()] = process.reactor.temperature;
        into[SEPARATOR_TEMPERATURE.index()] = process.separator.temperature;
        into[SEPARATOR_LEVEL.index()] = (process.separator.liquidVolume - 27.5) / 290.0 * 100;
        into[SEPARATOR_PRESSURE.index()] = gauge(process.separator.pressure);
        into[STRIPPER_LEVEL.index()] = (process.stripper.liquidVolume - 78.25) / 156.5 * 100;
        into[STRIPPER_PRESSURE.index()] = gauge(process.header.pressure);
        into[STRIPPER_TEMPERATURE.index()] = process.stripper.temperature;
    }

    /** Mole percent of the components from {@code component} on. */
    private static void analyse(
            MaterialStream stream,
            int component,
            Measurement first,
            Measurement last,
            double[] into) {
        for (int i = first.index(); i <= last.index(); i++) {
            into[i] = stream.fractions[component + i - first.index()] * 100;
        }
    }

    /** kPa above the atmosphere. */
    static double gauge(double pressure) {
        return (pressure - Process.ATMOSPHERE) / Process.ATMOSPHERE * 101.325;
    }
}
