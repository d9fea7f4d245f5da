// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.domain.ManipulatedVariable.AGITATOR_SPEED;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.A_AND_C_FEED_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.A_FEED_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.COMPRESSOR_RECYCLE_VALVE;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.D_FEED_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.E_FEED_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.PURGE_VALVE;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.SEPARATOR_LIQUID_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.STRIPPER_PRODUCT_FLOW;
import static io.flinkblueprints.tep.domain.ManipulatedVariable.STRIPPER_STEAM_VALVE;

import io.flinkblueprints.tep.domain.ManipulatedVariable;

/**
 * The process at one instant: everything that follows from the 50 states and the {@link Conditions}
 * without memory.
 *
 * <p>The only memory is where the four Newton searches for temperatures begin, which changes
 * results by less than 1e-12 K.
 */
final class Process {

    /** mmHg. */
    static final double ATMOSPHERE = 760;

    final Streams streams = new Streams();
    final TwoPhaseVessel reactor = new TwoPhaseVessel(State.REACTOR, 1300.0);
    final TwoPhaseVessel separator = new TwoPhaseVessel(State.SEPARATOR, 3500.0);
    final Stripper stripper = new Stripper();
    final Header header = new Header();
    final Reactions reactions = new Reactions();
    final Compressor compressor = new Compressor();
    final HeatExchange heat = new HeatExchange();

    /**
     * Evaluates the model.
     *
     * @param state double[50], laid out by {@link State}
     */
    void update(double[] state, Conditions conditions) {
        reactor.update(state);
        separator.update(state);
        stripper.update(state);
        header.update(state);
        reactions.update(reactor, conditions);
        streams.feed(conditions);
        streams.leave(reactor, separator);
        streams.leave(header, stripper);
        pump(state, conditions);
        flow(state, conditions);
        stripper.strip(streams);
        exchangeHeat(state, conditions);
    }

    /** Flows that valves set alone: full flow of each valve in lb-mol/h. */
    private void pump(double[] state, Conditions conditions) {
        streams.dFeed.flowAt(opening(state, D_FEED_FLOW) * 400.0);
        streams.eFeed.flowAt(opening(state, E_FEED_FLOW) * 400.0);
        streams.aFeed.flowAt(opening(state, A_FEED_FLOW) * conditions.aFeedShare * 100.0);
        streams.acFeed.flowAt(
                opening(state, A_AND_C_FEED_FLOW) * conditions.acFeedShare * 1500.0 + 1e-10);
        streams.separatorUnderflow.flowAt(opening(state, SEPARATOR_LIQUID_FLOW) * 1500.0);
        streams.product.flowAt(opening(state, STRIPPER_PRODUCT_FLOW) * 1000.0);
    }

    /** Flows that pressures drive. */
    private void flow(double[] state, Conditions conditions) {
        double toReactor = 1937.6 * rootOfDrop(header.pressure, reactor.pressure);
        streams.reactorFeed.flowAt(toReactor / streams.reactorFeed.molarMass());
        double toSeparator = 4574.21 * rootOfDrop(reactor.pressure, separator.pressure);
        streams.reactorOutlet.flowAt(
                toSeparator * conditions.reactorOutletShare / streams.reactorOutlet.molarMass());
        double purged =
                percent(state, PURGE_VALVE) * 0.151169 * rootOfDrop(separator.pressure, ATMOSPHERE);
        streams.purge.flowAt(purged / streams.purge.molarMass());
        compressor.compress(
                streams.recycle,
                separator,
                header.pressure,
                percent(state, COMPRESSOR_RECYCLE_VALVE));
    }

    private void exchangeHeat(double[] state, Conditions conditions) {
        double agitation = (percent(state, AGITATOR_SPEED) + 150) / 100;
        heat.cool(reactor, state[State.REACTOR_WATER], agitation, conditions.reactorHeatShare);
        heat.condense(
                streams.reactorOutlet.flow,
                reactor.temperature,
                state[State.CONDENSER_WATER],
                conditions.condenserHeatShare);
        heat.steam(
                opening(state, STRIPPER_STEAM_VALVE) * 0.03 * conditions.steamShare,
                stripper.temperature);
    }

    private static double percent(double[] state, ManipulatedVariable valve) {
        return state[State.VALVES + valve.index()];
    }

    private static double opening(double[] state, ManipulatedVariable valve) {
        return percent(state, valve) / 100;
    }

    private static double rootOfDrop(double from, double to) {
        return Math.sqrt(Math.max(0, from - to));
    }
}
