// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class UsualScoresTest {

    private static final UsualScores USUAL = UsualScores.of(2.326, 48, 4000);

    private final StageAlarm alarm = new StageAlarm();
    private final Random random = new Random(5);

    @Test
    void theThresholdIsTheQuantileOfLogNormalScores() {
        int above = 0;
        for (int n = 0; n < 100_000; n++) {
            double score = Math.exp(-0.3 + 0.2 * random.nextGaussian());
            above += score > USUAL.threshold(alarm) ? 1 : 0;
            USUAL.learn(score, alarm);
        }
        assertThat(above / 100_000.0).as("2.326 deviations").isCloseTo(0.01, within(0.002));
        assertThat(alarm.mean).isCloseTo(-0.3, within(0.02));
        assertThat(Math.sqrt(alarm.variance)).isCloseTo(0.2, within(0.02));
    }

    @Test
    void hasNoThresholdBeforeTheWarmUpIsOver() {
        for (int n = 0; n < 48; n++) {
            assertThat(USUAL.threshold(alarm)).isNaN();
            USUAL.learn(1 + n, alarm);
        }
        assertThat(USUAL.threshold(alarm)).isPositive();
    }

    @Test
    void oneScoreMovesItByNoMoreThanItsShareHoweverStrange() {
        learn(1000);
        double before = USUAL.threshold(alarm);
        USUAL.learn(1e9, alarm);
        assertThat(USUAL.threshold(alarm)).isBetween(before, 1.01 * before);
        USUAL.learn(0, alarm);
        assertThat(USUAL.threshold(alarm)).isFinite();
    }

    @Test
    void forgetsSlowly() {
        learn(4000);
        for (int n = 0; n < 20_000; n++) {
            USUAL.learn(2 + 0.1 * random.nextGaussian(), alarm);
        }
        assertThat(alarm.mean).isCloseTo(Math.log(2), within(0.02));
    }

    @Test
    void learnsOnAfterScoresThatWereAllEqual() {
        for (int n = 0; n < 100; n++) {
            USUAL.learn(1, alarm);
        }
        assertThat(USUAL.threshold(alarm)).isBetween(1.01, 1.05);
        learn(10_000);
        assertThat(Math.sqrt(alarm.variance)).isCloseTo(0.1, within(0.02));
    }

    @Test
    void rejectsWhatMakesNoSense() {
        assertThatThrownBy(() -> UsualScores.of(0, 48, 4000)).hasMessageContaining("deviations");
        assertThatThrownBy(() -> UsualScores.of(2, 1, 4000)).hasMessageContaining("warm-up");
        assertThatThrownBy(() -> UsualScores.of(2, 48, 40)).hasMessageContaining("memory");
    }

    private void learn(int scores) {
        for (int n = 0; n < scores; n++) {
            USUAL.learn(Math.exp(0.1 * random.nextGaussian()), alarm);
        }
    }
}
