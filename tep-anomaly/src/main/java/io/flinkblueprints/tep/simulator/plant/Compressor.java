// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/** The recycle compressor between separator and header, with its bypass valve. */
final class Compressor {

    private static final double HIGHEST_FLOW = 280275.0;
    private static final double HIGHEST_RATIO = 1.3;
    private static final double FLOW_DROP = 1.197;
    private static final double BYPASS = 53.349;
    private static final double LEAST_FLOW = 0.001;

    /** Heat put into the gas, 10^6 Btu/h. */
    double heat;

    /**
     * Sets flow and enthalpy of the recycle.
     *
     * @param bypass position of the recycle valve in %
     */
    void compress(
            MaterialStream recycle,
            TwoPhaseVessel separator,
            double headerPressure,
            double bypass) {
        double rise = headerPressure - separator.pressure;
        double ratio = Math.min(HIGHEST_RATIO, Math.max(1, headerPressure / separator.pressure));
        double mass = HIGHEST_FLOW + HIGHEST_FLOW / FLOW_DROP * (1 - ratio * ratio * ratio);
        double molarMass = recycle.molarMass();
        double kelvin = separator.temperature + TwoPhaseVessel.ZERO_CELSIUS;
        heat = mass * kelvin * 1.8e-6 * 1.9872 * rise / (molarMass * separator.pressure);
        double passed = Math.max(LEAST_FLOW, mass - bypass * BYPASS * Math.sqrt(Math.max(0, rise)));
        recycle.flowAt(passed / molarMass);
        recycle.enthalpy += heat / recycle.flow;
    }
}
