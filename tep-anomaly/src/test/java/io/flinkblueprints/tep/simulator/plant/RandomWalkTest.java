// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomWalkTest {

    private static final double SECOND = 1.0 / 3600;
    private static final int DAYS_OF_SECONDS = 5 * 86_400;

    private final RandomNumbers random = new RandomNumbers(1_431_655_765L);

    @ParameterizedTest
    @EnumSource
    void staysAtItsCentreWhileOff(RandomInput input) {
        RandomWalk walk = new RandomWalk(input);
        double reached = 0;
        for (int i = 0; i < DAYS_OF_SECONDS; i++) {
            walk.renew(i * SECOND, false, random);
            reached = Math.max(reached, Math.abs(walk.at(i * SECOND) - input.valueCentre));
        }
        assertThat(reached).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void movesSmoothlyWhileOn(RandomInput input) {
        RandomWalk walk = new RandomWalk(input);
        // A pulse falls from 1 in 360 s, fastest by 1/240 a second; others swing to twice their
        // half-width in 6 minutes or more.
        double step = input.isPulse() ? 1.0 / 200 : input.valueHalfWidth * 2 * 1.5 / 300;
        double previous = input.valueCentre;
        double longestStep = 0;
        double reached = 0;
        for (int i = 0; i < DAYS_OF_SECONDS; i++) {
            walk.renew(i * SECOND, true, random);
            double value = walk.at(i * SECOND);
            longestStep = Math.max(longestStep, Math.abs(value - previous));
            reached = Math.max(reached, Math.abs(value - input.valueCentre));
            previous = value;
        }
        assertThat(longestStep).isLessThan(step);
        double furthest = input.isPulse() ? 1 : input.valueHalfWidth;
        assertThat(reached).isBetween(furthest / 2, furthest * 1.02);
    }

    @Test
    void drawsTheSameNumbersWhetherOnOrOff() {
        RandomNumbers other = new RandomNumbers(1_431_655_765L);
        RandomWalk on = new RandomWalk(RandomInput.REACTION_1_FACTOR);
        RandomWalk off = new RandomWalk(RandomInput.REACTION_1_FACTOR);
        for (int i = 0; i < DAYS_OF_SECONDS; i++) {
            on.renew(i * SECOND, true, random);
            off.renew(i * SECOND, false, other);
        }
        assertThat(random.state()).isEqualTo(other.state()).isNotEqualTo(1_431_655_765L);
    }
}
