// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.domain.ManipulatedVariable.*;
import static io.flinkblueprints.tep.domain.Measurement.*;

import java.util.List;

/**
 * The decentralised control of Chiang, Russell and Braatz (2001), chapter 8: 19 loops with the
 * numbers and tunings given there. Outer loops move setpoints of inner ones.
 */
final class ControlSystem {

    private static final int FAST = 3;
    private static final int GAS_ANALYSIS = 360;
    private static final int PRODUCT_ANALYSIS = 900;

    private final Controller dFeed =
            new Controller(D_FEED, 3664.0).span(5811).gain(1.0).moving(D_FEED_FLOW);
    private final Controller eFeed =
            new Controller(E_FEED, 4509.3).span(8354).gain(1.0).moving(E_FEED_FLOW);
    private final Controller aFeed =
            new Controller(A_FEED, 0.25052).span(1.017).gain(1.0).moving(A_FEED_FLOW);
    private final Controller acFeed =
            new Controller(A_AND_C_FEED, 9.3477).span(15.25).gain(1.0).moving(A_AND_C_FEED_FLOW);
    private final Controller recycle =
            new Controller(RECYCLE_FLOW, 26.902)
                    .span(53)
                    .gain(-0.083)
                    .integrating(FAST, 1)
                    .moving(COMPRESSOR_RECYCLE_VALVE);
    private final Controller purge = new PurgeController();
    private final Controller separatorLevel =
            new Controller(SEPARATOR_LEVEL, 50.0)
                    .span(70)
                    .gain(-2.06)
                    .moving(SEPARATOR_LIQUID_FLOW);
    private final Controller stripperLevel =
            new Controller(STRIPPER_LEVEL, 50.0).span(70).gain(-1.62).moving(STRIPPER_PRODUCT_FLOW);
    private final Controller steam =
            new Controller(STRIPPER_STEAM_FLOW, 230.31)
                    .span(460)
                    .gain(0.41)
                    .moving(STRIPPER_STEAM_VALVE);
    private final Controller reactorWater =
            new Controller(REACTOR_COOLING_WATER_TEMPERATURE, 94.599)
                    .span(150)
                    .gain(-1.56)
                    .integrating(FAST, 1452)
                    .moving(REACTOR_COOLING_WATER_FLOW);
    private final Controller production =
            new Controller(STRIPPER_UNDERFLOW, 22.949)
                    .span(46)
                    .gain(1.09)
                    .integrating(FAST, 2600)
                    .moving(CONDENSER_COOLING_WATER_FLOW);
    private final Controller feedA =
            new Controller(REACTOR_FEED_A, 32.188)
                    .gain(18.0)
                    .integrating(GAS_ANALYSIS, 3168)
                    .moving(aFeed, 0.01017);
    private final Controller feedD =
            new Controller(REACTOR_FEED_D, 6.8820)
                    .gain(8.3)
                    .integrating(GAS_ANALYSIS, 3168)
                    .moving(dFeed, 58.11);
    private final Controller feedE =
            new Controller(REACTOR_FEED_E, 18.776)
                    .gain(2.37)
                    .integrating(GAS_ANALYSIS, 5069)
                    .moving(eFeed, 83.54);
    private final Controller stripperTemperature =
            new Controller(STRIPPER_TEMPERATURE, 65.731)
                    .span(130)
                    .gain(0.169)
                    .integrating(FAST, 236)
                    .moving(steam, 4.60);
    private final Controller reactorLevel =
            new Controller(REACTOR_LEVEL, 75.0)
                    .span(50)
                    .gain(1.11)
                    .integrating(FAST, 3168)
                    .moving(acFeed, 0.1525);
    private final Controller reactorTemperature =
            new Controller(REACTOR_TEMPERATURE, 120.40)
                    .span(150)
                    .gain(28.3)
                    .integrating(FAST, 982)
                    .moving(reactorWater, 1.50);
    private final Controller purgeB =
            new Controller(PURGE_B, 13.823)
                    .span(26)
                    .gain(-5.546666666666667)
                    .integrating(GAS_ANALYSIS, 6336)
                    .moving(purge, 0.01);
    private final Controller productE =
            new Controller(PRODUCT_E, 0.83570)
                    .span(1.6)
                    .gain(-3.26)
                    .integrating(PRODUCT_ANALYSIS, 12408)
                    .moving(stripperTemperature, 1.30);

    /** In the order in which they act: 1 to 11, 16 to 18. */
    private final List<Controller> fast =
            List.of(
                    dFeed,
                    eFeed,
                    aFeed,
                    acFeed,
                    recycle,
                    purge,
                    separatorLevel,
                    stripperLevel,
                    steam,
                    reactorWater,
                    production,
                    stripperTemperature,
                    reactorLevel,
                    reactorTemperature);

    /** 13, 14, 15, 19. */
    private final List<Controller> onGasAnalysis = List.of(feedA, feedD, feedE, purgeB);

    /** 20. */
    private final List<Controller> onProductAnalysis = List.of(productE);

    /**
     * Lets every controller act that is due.
     *
     * @param tick seconds, from 1
     * @param measured double[41]
     * @param manipulated double[12], %, may change
     */
    void act(long tick, double[] measured, double[] manipulated) {
        if (tick % FAST == 0) {
            act(fast, measured, manipulated);
        }
        if (tick % GAS_ANALYSIS == 0) {
            act(onGasAnalysis, measured, manipulated);
        }
        if (tick % PRODUCT_ANALYSIS == 0) {
            act(onProductAnalysis, measured, manipulated);
        }
    }

    private static void act(List<Controller> controllers, double[] measured, double[] manipulated) {
        for (int i = 0; i < controllers.size(); i++) {
            controllers.get(i).act(measured, manipulated);
        }
    }
}
