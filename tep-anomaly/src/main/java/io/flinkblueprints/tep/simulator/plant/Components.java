// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/**
 * Constants of the components A to H, indexed 0 to 7 (Downs and Vogel 1993, table 1 and the
 * published code).
 *
 * <p>A, B and C do not condense: their vapour pressure is never asked for. Temperatures in degrees
 * C.
 */
final class Components {

    static final int COUNT = 8;
    static final int A = 0;
    static final int B = 1;
    static final int C = 2;
    static final int D = 3;
    static final int E = 4;
    static final int F = 5;
    static final int G = 6;
    static final int H = 7;

    /** The components that exist as liquid in the reactor and the separator start here. */
    static final int FIRST_CONDENSABLE = D;

    /** lb per lb-mol. */
    static final double[] MOLAR_MASS = {2.0, 25.4, 28.0, 32.0, 46.0, 48.0, 62.0, 76.0};

    /** Antoine's equation: mmHg = exp(a + b / (T + c)). */
    private static final double[] ANTOINE_A = {0, 0, 0, 15.92, 16.35, 16.35, 16.43, 17.21};

    private static final double[] ANTOINE_B = {
        0, 0, 0, -1444.0, -2114.0, -2114.0, -2748.0, -3318.0
    };
    private static final double[] ANTOINE_C = {0, 0, 0, 259.0, 265.5, 265.5, 232.9, 249.6};

    /** Liquid density in lb/ft3 = a + b T + c T^2. */
    private static final double[] DENSITY_A = {1.0, 1.0, 1.0, 23.3, 33.9, 32.8, 49.9, 50.5};

    private static final double[] DENSITY_B = {
        0, 0, 0, -0.0700, -0.0957, -0.0995, -0.0191, -0.0541
    };
    private static final double[] DENSITY_C = {
        0, 0, 0, -0.0002, -0.000152, -0.000233, -0.000425, -0.000150
    };

    private Components() {}

    /** Vapour pressure of a condensable component in mmHg. */
    static double vapourPressure(int component, double temperature) {
        return Math.exp(
                ANTOINE_A[component] + ANTOINE_B[component] / (temperature + ANTOINE_C[component]));
    }

    /** Molar mass of a mixture in lb per lb-mol. */
    static double molarMass(double[] fractions) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += fractions[i] * MOLAR_MASS[i];
        }
        return sum;
    }

    /** Molar density of a liquid mixture in lb-mol/ft3. */
    static double liquidDensity(double[] fractions, double temperature) {
        double volume = 0;
        for (int i = 0; i < COUNT; i++) {
            double massDensity =
                    DENSITY_A[i] + (DENSITY_B[i] + DENSITY_C[i] * temperature) * temperature;
            volume += fractions[i] * MOLAR_MASS[i] / massDensity;
        }
        return 1.0 / volume;
    }
}
