// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;

/** What flows in one pipe. */
final class MaterialStream {

    /** Mole fractions of A to H. */
    final double[] fractions = new double[COUNT];

    /** Flows of A to H in lb-mol/h. */
    final double[] flows = new double[COUNT];

    /** Total in lb-mol/h. */
    double flow;

    /** 10^6 Btu per lb-mol. */
    double enthalpy;

    private final MolarEnergy energy = new MolarEnergy();

    MaterialStream composedOf(double... newFractions) {
        System.arraycopy(newFractions, 0, fractions, 0, COUNT);
        return this;
    }

    MaterialStream asGasAt(double temperature) {
        enthalpy = energy.ofGas(fractions).at(temperature);
        return this;
    }

    MaterialStream asLiquidAt(double temperature) {
        enthalpy = energy.ofLiquid(fractions).at(temperature);
        return this;
    }

    /** lb per lb-mol. */
    double molarMass() {
        return Components.molarMass(fractions);
    }

    /** Flows in lb-mol/h from the total and the fractions. */
    void flowAt(double total) {
        flow = total;
        for (int i = 0; i < COUNT; i++) {
            flows[i] = fractions[i] * total;
        }
    }

    /** Total and fractions from the flows. */
    void sumUp() {
        flow = 0;
        for (int i = 0; i < COUNT; i++) {
            flow += flows[i];
        }
        for (int i = 0; i < COUNT; i++) {
            fractions[i] = flows[i] / flow;
        }
    }

    /** 10^6 Btu/h. */
    double energyFlow() {
        return enthalpy * flow;
    }
}
