// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomNumbersTest {

    private static final int DRAWS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 8, 1_431_655_765L, 4_651_207_995L, 1L << 38})
    void stateIsTheRoundedProductModuloTwoToTheThirtyTwo(long seed) {
        RandomNumbers random = new RandomNumbers(seed);
        double state = seed;
        for (int i = 0; i < DRAWS; i++) {
            state = (state * 9228907.0) % 4294967296.0;
            assertThat(random.uniform()).isEqualTo(state / 4294967296.0);
            assertThat(random.state()).isEqualTo(state);
        }
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        RandomNumbers random = new RandomNumbers(1_431_655_765L);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = random.normal();
            sum += value;
            squares += value * value;
        }
        assertThat(Math.abs(sum / DRAWS)).isLessThan(4 / Math.sqrt(DRAWS));
        assertThat(Math.abs(squares / DRAWS - 1)).isLessThan(4 * Math.sqrt(2.0 / DRAWS));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (1L << 38) + 1})
    void refusesSeedsWhoseProductsDoNotFit(long seed) {
        assertThatThrownBy(() -> new RandomNumbers(seed))
                .hasMessageContaining("1 to 2^38")
                .hasMessageContaining("" + seed);
    }
}
