// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import org.junit.jupiter.api.Test;

class ControllerTest {

    private final double[] measured = new double[Measurement.COUNT];
    private final double[] manipulated = new double[ManipulatedVariable.COUNT];

    @Test
    void movesAValveByProportionalAndIntegralParts() {
        Controller controller =
                new Controller(Measurement.REACTOR_LEVEL, 75)
                        .span(50)
                        .gain(2)
                        .integrating(3, 30)
                        .moving(ManipulatedVariable.A_FEED_FLOW);
        measured[Measurement.REACTOR_LEVEL.index()] = 70;
        controller.act(measured, manipulated);
        // The error is 10 % of the span: 2 * (10 + 10 * 3/30).
        assertThat(manipulated[ManipulatedVariable.A_FEED_FLOW.index()])
                .isCloseTo(22, within(1e-12));
        controller.act(measured, manipulated);
        assertThat(manipulated[ManipulatedVariable.A_FEED_FLOW.index()])
                .isCloseTo(24, within(1e-12));
    }

    @Test
    void movesTheSetpointOfAnInnerController() {
        Controller inner = new Controller(Measurement.A_FEED, 5);
        Controller outer =
                new Controller(Measurement.REACTOR_LEVEL, 75).span(50).gain(2).moving(inner, 0.5);
        measured[Measurement.REACTOR_LEVEL.index()] = 80;
        outer.act(measured, manipulated);
        assertThat(inner.setpoint).isCloseTo(5 - 10, within(1e-12));
        assertThat(manipulated).containsOnly(0);
    }

    @Test
    void purgeOpensAtTooHighPressureUntilItIsNormal() {
        Controller purge = new PurgeController();
        purge.setpoint = 0.4;
        assertThat(purgeAt(2950, purge)).isEqualTo(100);
        assertThat(purgeAt(2634, purge)).isEqualTo(100);
        assertThat(purgeAt(2633, purge)).isEqualTo(40.060);
        assertThat(purge.setpoint).isEqualTo(0.33712);
        assertThat(purgeAt(2700, purge)).isEqualTo(40.060);
    }

    @Test
    void purgeShutsAtTooLowPressureUntilItIsNormal() {
        Controller purge = new PurgeController();
        assertThat(purgeAt(2300, purge)).isZero();
        assertThat(purgeAt(2633, purge)).isZero();
        assertThat(purgeAt(2634, purge)).isEqualTo(40.060);
        assertThat(purgeAt(2400, purge)).isEqualTo(40.060);
    }

    private double purgeAt(double pressure, Controller purge) {
        measured[Measurement.SEPARATOR_PRESSURE.index()] = pressure;
        measured[Measurement.PURGE_RATE.index()] = 0.33712;
        purge.act(measured, manipulated);
        return manipulated[ManipulatedVariable.PURGE_VALVE.index()];
    }
}
