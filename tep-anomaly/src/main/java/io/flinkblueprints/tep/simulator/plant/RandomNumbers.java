// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/**
 * The model's own random numbers: g := g * 9228907 mod 2^32, with the product rounded to a double.
 *
 * <p>The rounding belongs to the generator (the product can exceed 2^53), so that runs equal the
 * published model's. After a few draws g is a multiple of 8 and the products are exact; an odd
 * multiple of 8 has the longest period, 2^27.
 */
final class RandomNumbers {

    private static final double MULTIPLIER = 9228907.0;
    private static final double MODULUS = 4294967296.0;
    private static final long BELOW_MODULUS = 0xFFFFFFFFL;
    private static final int UNIFORMS_OF_A_NORMAL = 12;

    private double state;

    /**
     * Starts a sequence.
     *
     * @param seed 1 to 2^38, so that products fit a long
     */
    RandomNumbers(long seed) {
        if (seed < 1 || seed > 1L << 38) {
            throw new IllegalArgumentException("a plant's seed is 1 to 2^38, not " + seed);
        }
        state = seed;
    }

    /** The next number in [0, 1). */
    double uniform() {
        state = ((long) (state * MULTIPLIER)) & BELOW_MODULUS;
        return state / MODULUS;
    }

    /** The next number in [-1, 1). */
    double symmetric() {
        return 2 * uniform() - 1;
    }

    /**
     * About normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers less
     * six.
     */
    double normal() {
        double sum = 0;
        for (int i = 0; i < UNIFORMS_OF_A_NORMAL; i++) {
            sum += uniform();
        }
        return sum - UNIFORMS_OF_A_NORMAL / 2;
    }

    /** g, which decides every later number. */
    double state() {
        return state;
    }
}
