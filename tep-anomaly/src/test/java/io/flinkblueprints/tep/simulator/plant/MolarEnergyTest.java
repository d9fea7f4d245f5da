// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MolarEnergyTest {

    private static final double[] MIXTURE = {0.1, 0.05, 0.15, 0.1, 0.2, 0.1, 0.2, 0.1};

    @ParameterizedTest
    @ValueSource(doubles = {-50, 0, 45, 65.731, 120.4, 300})
    void findsTheTemperatureOfAnEnergy(double temperature) {
        MolarEnergy liquid = new MolarEnergy().ofLiquid(MIXTURE);
        assertThat(liquid.temperatureOf(liquid.at(temperature), 0))
                .isCloseTo(temperature, within(1e-10));
        MolarEnergy gas = new MolarEnergy().ofGasInside(MIXTURE);
        assertThat(gas.temperatureOf(gas.at(temperature), 100))
                .isCloseTo(temperature, within(1e-10));
    }

    @Test
    void gasHoldsTheHeatOfVaporisationMoreThanNothing() {
        double[] onlyG = {0, 0, 0, 0, 0, 0, 1, 0};
        assertThat(new MolarEnergy().ofGas(onlyG).at(0)).isCloseTo(62.0 * 225.0e-6, within(1e-18));
    }

    @Test
    void staysWhereItStartedIfThereIsNoTemperature() {
        assertThat(new MolarEnergy().ofLiquid(MIXTURE).temperatureOf(Double.NaN, 77)).isEqualTo(77);
    }
}
