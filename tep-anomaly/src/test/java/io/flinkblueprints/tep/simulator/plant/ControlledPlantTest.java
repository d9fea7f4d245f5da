// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlledPlantTest {

    private static final int HOUR = 3600;
    private static final long SEED = 1_431_655_765L;

    /** Catches names that are shifted by one. */
    @Test
    void showsThePublishedValuesOfTheBaseCase() {
        ControlledPlant plant = ControlledPlant.withoutNoise(SEED);
        assertThat(plant.measurement(Measurement.of(7))).isCloseTo(2705.0, withinPercentage(0.01));
        assertThat(plant.measurement(Measurement.of(9))).isCloseTo(120.40, withinPercentage(0.01));
        assertThat(Measurement.all())
                .allSatisfy(
                        measurement ->
                                assertThat(plant.measurement(measurement))
                                        .isCloseTo(
                                                measurement.baseValue(), withinPercentage(0.01)));
        assertThat(ManipulatedVariable.all())
                .allSatisfy(
                        variable ->
                                assertThat(plant.manipulated(variable))
                                        .isCloseTo(variable.baseValue(), withinPercentage(0.01)));
    }

    @Test
    void staysInTheBaseCaseForADay() {
        ControlledPlant plant = ControlledPlant.withoutNoise(SEED);
        plant.advance(24 * HOUR);
        assertThat(plant.seconds()).isEqualTo(24 * HOUR);
        assertThat(Measurement.all())
                .allSatisfy(
                        measurement ->
                                assertThat(plant.measurement(measurement))
                                        .isCloseTo(measurement.baseValue(), withinPercentage(0.1)));
    }

    @Test
    void noiseHasThePublishedDeviation() {
        ControlledPlant plant = ControlledPlant.withNoise(SEED);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < HOUR; i++) {
            plant.advance();
            double error =
                    plant.measurement(Measurement.REACTOR_COOLING_WATER_TEMPERATURE)
                            - plant.plant().state()[State.REACTOR_WATER];
            sum += error;
            squares += error * error;
        }
        assertThat(Math.abs(sum / HOUR)).isLessThan(0.002);
        assertThat(Math.sqrt(squares / HOUR)).isCloseTo(0.01, withinPercentage(10));
    }

    @Test
    void sameSeedGivesTheSameCourse() {
        assertThat(courseOf(ControlledPlant.withNoise(7)))
                .isEqualTo(courseOf(ControlledPlant.withNoise(7)));
        assertThat(courseOf(ControlledPlant.withNoise(7)))
                .isNotEqualTo(courseOf(ControlledPlant.withNoise(8)));
    }

    @Test
    void lossOfTheAFeedShutsItDownForEver() {
        ControlledPlant plant = ControlledPlant.withNoise(SEED);
        plant.set(Disturbance.A_FEED_LOSS, true);
        plant.advance(4 * HOUR);
        assertThat(plant.isShutDown()).isFalse();
        plant.advance(4 * HOUR);
        assertThat(plant.isShutDown()).isTrue();
        double[] state = plant.plant().state().clone();
        double[] continuous = Arrays.copyOf(plant.plant().measurements(), 22);
        plant.set(Disturbance.A_FEED_LOSS, false);
        plant.advance(HOUR);
        assertThat(plant.isShutDown()).isTrue();
        assertThat(plant.plant().state()).isEqualTo(state);
        assertThat(Arrays.copyOf(plant.plant().measurements(), 22))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(afterTheFeedIsBack(plant, continuous));
    }

    @Test
    void disturbancesCanBeSwitchedWhileItRuns() {
        ControlledPlant plant = ControlledPlant.withoutNoise(SEED);
        plant.advance(HOUR);
        double before = plant.manipulated(ManipulatedVariable.REACTOR_COOLING_WATER_FLOW);
        plant.set(Disturbance.REACTOR_COOLING_INLET, true);
        plant.advance(2 * HOUR);
        assertThat(plant.manipulated(ManipulatedVariable.REACTOR_COOLING_WATER_FLOW))
                .isGreaterThan(before + 3);
        plant.set(Disturbance.REACTOR_COOLING_INLET, false);
        plant.advance(4 * HOUR);
        assertThat(plant.manipulated(ManipulatedVariable.REACTOR_COOLING_WATER_FLOW))
                .isCloseTo(before, withinPercentage(1));
    }

    @Test
    void aSecondAllocatesNothing() {
        ControlledPlant plant = ControlledPlant.withNoise(SEED);
        plant.advance(HOUR);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        plant.advance(HOUR);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(HOUR);
    }

    @Test
    void valvesToldToOpenTooFarAreCutOffBeforeTheNextSecond() {
        ControlledPlant plant = ControlledPlant.withoutNoise(SEED);
        plant.plant().manipulate(ManipulatedVariable.PURGE_VALVE, 150);
        plant.advance();
        assertThat(plant.manipulated(ManipulatedVariable.PURGE_VALVE)).isLessThanOrEqualTo(100);
    }

    /** The A feed's meter is the only one that shows the switch: the valve still is open. */
    private static double[] afterTheFeedIsBack(ControlledPlant plant, double[] continuous) {
        continuous[0] = plant.measurement(Measurement.A_FEED);
        return continuous;
    }

    private static double[] courseOf(ControlledPlant plant) {
        double[] course = new double[HOUR];
        for (int i = 0; i < HOUR; i++) {
            plant.advance();
            course[i] = plant.measurement(Measurement.REACTOR_PRESSURE);
        }
        return course;
    }
}
