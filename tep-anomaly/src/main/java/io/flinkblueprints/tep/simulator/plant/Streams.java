// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/** The material streams by the model's internal numbers; 7, at the reactor's inlet, is 6. */
final class Streams {

    private static final double FEED_TEMPERATURE = 45;

    /** 1: D with a trace of B. */
    final MaterialStream dFeed = new MaterialStream().composedOf(0, 0.0001, 0, 0.9999, 0, 0, 0, 0);

    /** 2: E with a trace of F. */
    final MaterialStream eFeed =
            new MaterialStream()
                    .composedOf(0, 0, 0, 0, 0.9999, 0.0001, 0, 0)
                    .asGasAt(FEED_TEMPERATURE);

    /** 3: A with a trace of B. */
    final MaterialStream aFeed =
            new MaterialStream()
                    .composedOf(0.9999, 0.0001, 0, 0, 0, 0, 0, 0)
                    .asGasAt(FEED_TEMPERATURE);

    /** 4: A and C. */
    final MaterialStream acFeed = new MaterialStream();

    /** 5. */
    final MaterialStream overhead = new MaterialStream();

    /** 6 and 7. */
    final MaterialStream reactorFeed = new MaterialStream();

    /** 8. */
    final MaterialStream reactorOutlet = new MaterialStream();

    /** 9: back from the separator through the compressor. */
    final MaterialStream recycle = new MaterialStream();

    /** 10. */
    final MaterialStream purge = new MaterialStream();

    /** 11. */
    final MaterialStream separatorUnderflow = new MaterialStream();

    /** 12: what the stripper leaves; its flows only. */
    final MaterialStream strippedLiquid = new MaterialStream();

    /** 13. */
    final MaterialStream product = new MaterialStream();

    /** Compositions and molar enthalpies of the feeds. */
    void feed(Conditions conditions) {
        dFeed.asGasAt(conditions.dFeedTemperature);
        double a = conditions.feedFractionOfA;
        double b = conditions.feedFractionOfB;
        acFeed.fractions[Components.A] = a;
        acFeed.fractions[Components.B] = b;
        acFeed.fractions[Components.C] = 1 - a - b;
        acFeed.asGasAt(conditions.acFeedTemperature);
    }

    /** Compositions and molar enthalpies of what leaves reactor and separator. */
    void leave(TwoPhaseVessel reactor, TwoPhaseVessel separator) {
        reactorOutlet.composedOf(reactor.vapour).asGasAt(reactor.temperature);
        recycle.composedOf(separator.vapour).asGasAt(separator.temperature);
        // The purge leaves before the compressor warms the recycle.
        purge.composedOf(separator.vapour).enthalpy = recycle.enthalpy;
        separatorUnderflow.composedOf(separator.liquid).asLiquidAt(separator.temperature);
    }

    /** Compositions and molar enthalpies of what leaves header and stripper. */
    void leave(Header header, Stripper stripper) {
        reactorFeed.composedOf(header.gas).asGasAt(header.temperature);
        product.composedOf(stripper.liquid).asLiquidAt(stripper.temperature);
    }
}
