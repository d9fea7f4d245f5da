// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static io.flinkblueprints.tep.simulator.plant.Components.COUNT;
import static io.flinkblueprints.tep.simulator.plant.Components.MOLAR_MASS;

/**
 * Energy of one lb-mol of a mixture as a function of its temperature: a polynomial h(T) = c0 + c1 T
 * + c2 T^2 + c3 T^3 in 10^6 Btu, T in degrees C.
 *
 * <p>Mixing first and evaluating afterwards makes a Newton step independent of the number of
 * components. Mutable, so that an evaluation allocates nothing.
 */
final class MolarEnergy {

    /**
     * The gas constant in 10^6 Btu per lb-mol and K: what gas enthalpy has more than gas internal
     * energy.
     */
    private static final double GAS_CONSTANT = 3.57696e-6;

    private static final double ZERO_CELSIUS = 273.15;

    /**
     * Newton stops at this step, in K: some 100 units in the last place of a process temperature.
     */
    private static final double TOLERANCE = 1e-12;

    private static final int MOST_ITERATIONS = 100;

    /** Heat capacity of liquid = a + b T + c T^2, per lb and 1.8 K. */
    private static final double[][] LIQUID =
            molar(
                    new double[] {
                        1.0e-6, 1.0e-6, 1.0e-6, 0.960e-6, 0.573e-6, 0.652e-6, 0.515e-6, 0.471e-6
                    },
                    new double[] {0, 0, 0, 8.70e-9, 2.41e-9, 2.18e-9, 5.65e-10, 8.70e-10},
                    new double[] {0, 0, 0, 4.81e-11, 1.82e-11, 1.94e-11, 3.82e-12, 2.62e-12});

    /** Heat capacity of gas = a + b T + c T^2, per lb and 1.8 K. */
    private static final double[][] GAS =
            molar(
                    new double[] {
                        3.411e-6, 0.3799e-6, 0.2491e-6, 0.3567e-6, 0.3463e-6, 0.3930e-6, 0.170e-6,
                        0.150e-6
                    },
                    new double[] {7.18e-10, 1.08e-9, 1.36e-11, 8.51e-10, 8.96e-10, 1.02e-9, 0, 0},
                    new double[] {
                        6.0e-13, -3.98e-13, -3.93e-14, -3.12e-13, -3.27e-13, -3.12e-13, 0, 0
                    });

    /** Heat of vaporisation, 10^6 Btu per lb. */
    private static final double[] VAPORISATION = {
        1.0e-6, 1.0e-6, 1.0e-6, 86.7e-6, 160.0e-6, 160.0e-6, 225.0e-6, 209.0e-6
    };

    private double c0;
    private double c1;
    private double c2;
    private double c3;

    /** Enthalpy of a liquid of this composition. */
    MolarEnergy ofLiquid(double[] fractions) {
        mix(fractions, LIQUID);
        return this;
    }

    /** Enthalpy of a gas of this composition. */
    MolarEnergy ofGas(double[] fractions) {
        mix(fractions, GAS);
        for (int i = 0; i < COUNT; i++) {
            c0 += fractions[i] * MOLAR_MASS[i] * VAPORISATION[i];
        }
        return this;
    }

    /** Internal energy of a gas of this composition: its enthalpy less R T. */
    MolarEnergy ofGasInside(double[] fractions) {
        ofGas(fractions);
        c0 -= GAS_CONSTANT * ZERO_CELSIUS;
        c1 -= GAS_CONSTANT;
        return this;
    }

    double at(double temperature) {
        return c0 + temperature * (c1 + temperature * (c2 + temperature * c3));
    }

    /**
     * The temperature at which a lb-mol has this energy, by Newton's method.
     *
     * @param start where the search begins, and the answer if 100 iterations do not settle
     */
    double temperatureOf(double energy, double start) {
        double temperature = start;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double slope = c1 + temperature * (2 * c2 + temperature * 3 * c3);
            double step = (energy - at(temperature)) / slope;
            temperature += step;
            if (Math.abs(step) < TOLERANCE) {
                return temperature;
            }
        }
        return start;
    }

    private void mix(double[] fractions, double[][] coefficients) {
        c0 = 0;
        c1 = 0;
        c2 = 0;
        c3 = 0;
        for (int i = 0; i < COUNT; i++) {
            c1 += fractions[i] * coefficients[0][i];
            c2 += fractions[i] * coefficients[1][i];
            c3 += fractions[i] * coefficients[2][i];
        }
    }

    /** The heat capacity integrated over the temperature, per lb-mol and K. */
    private static double[][] molar(double[] a, double[] b, double[] c) {
        double[][] integrated = new double[3][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double perMole = 1.8 * MOLAR_MASS[i];
            integrated[0][i] = perMole * a[i];
            integrated[1][i] = perMole * b[i] / 2;
            integrated[2][i] = perMole * c[i] / 3;
        }
        return integrated;
    }
}
