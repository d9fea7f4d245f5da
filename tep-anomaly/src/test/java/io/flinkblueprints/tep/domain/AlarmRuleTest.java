// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlarmRuleTest {

    private static final UsualScores USUAL = UsualScores.of(2.7, 4, 100);
    private static final Stage STAGE = Stage.CONTINUOUS;

    private final AlarmRule fixed = AlarmRule.learning(USUAL, 1, 1, 1, 3).withThreshold(STAGE, 2);
    private final AlarmRule learning = AlarmRule.learning(USUAL, 1, 1, 1, 3);
    private final StageAlarm alarm = new StageAlarm();

    @Test
    void raisesOnceAfterARunAboveTheThreshold() {
        assertThat(after(fixed, 2.1, 2.1)).isEqualTo("..");
        assertThat(after(fixed, 2.1)).isEqualTo("R");
        assertThat(after(fixed, 9, 9, 9, 9)).isEqualTo("....");
    }

    @Test
    void clearsOnceAfterARunAtOrBelowIt() {
        after(fixed, 3, 3, 3);
        assertThat(after(fixed, 2, 1.9, 2.1, 1, 1, 2, 1, 1)).isEqualTo(".....C..");
    }

    @Test
    void anInterruptedRunRaisesNothing() {
        assertThat(after(fixed, 3, 3, 1, 3, 3, 1, 3, 3)).isEqualTo("........");
    }

    @Test
    void aScoreThatIsNotKnownNeitherRaisesNorInterrupts() {
        assertThat(after(fixed, 3, 3, Double.NaN, 3)).isEqualTo("...R");
    }

    @Test
    void warmsUpUntilItHasLearnedEnoughAndRaisesNothingSoFar() {
        assertThat(learning.state(STAGE, Double.NaN, alarm)).isEqualTo(StageState.WARMING_UP);
        assertThat(after(learning, 1, 9, 9)).isEqualTo("...");
        assertThat(learning.threshold(STAGE, alarm)).isNaN();
        assertThat(learning.state(STAGE, 9, alarm)).isEqualTo(StageState.WARMING_UP);
        after(learning, 1);
        assertThat(learning.threshold(STAGE, alarm)).isPositive();
        assertThat(learning.state(STAGE, 1, alarm)).isEqualTo(StageState.NORMAL);
        assertThat(learning.state(STAGE, Double.NaN, alarm)).isEqualTo(StageState.WARMING_UP);
    }

    @Test
    void aFixedThresholdNeedsNoWarmingUp() {
        assertThat(fixed.state(STAGE, 1, alarm)).isEqualTo(StageState.NORMAL);
        after(fixed, 3, 3, 3);
        assertThat(fixed.state(STAGE, 3, alarm)).isEqualTo(StageState.ALARM);
    }

    @Test
    void judgesAScoreByThoseBeforeIt() {
        after(learning, 1, 1.1, 1, 1.1);
        double threshold = learning.threshold(STAGE, alarm);
        after(learning, 0.99 * threshold);
        assertThat(alarm.against).isZero();
        assertThat(learning.threshold(STAGE, alarm)).isGreaterThan(0.99 * threshold);
        after(learning, 1.01 * learning.threshold(STAGE, alarm));
        assertThat(alarm.against).isEqualTo(1);
    }

    @Test
    void theFirstScoresOfAFaultDoNotLiftTheThreshold() {
        after(learning, usual(10));
        double threshold = learning.threshold(STAGE, alarm);
        assertThat(after(learning, 2, 2)).isEqualTo("..");
        assertThat(learning.threshold(STAGE, alarm)).isEqualTo(threshold);
        assertThat(after(learning, 1.01 * threshold)).isEqualTo("R");
    }

    @Test
    void learnsARunThatBrokeOffAsScoresAtTheThreshold() {
        after(learning, usual(200));
        StageAlarm other = new StageAlarm();
        for (double score : usual(200)) {
            learning.accept(STAGE, score, other);
        }
        double threshold = learning.threshold(STAGE, alarm);
        after(learning, 9, 7, 1);
        USUAL.learn(threshold, other);
        USUAL.learn(threshold, other);
        USUAL.learn(1, other);
        assertThat(alarm).isEqualTo(other);
        assertThat(learning.threshold(STAGE, alarm)).isGreaterThan(threshold);
    }

    @Test
    void learnsNothingWhileInAlarmHoweverLongItLasts() {
        after(learning, usual(200));
        after(learning, 3, 3, 3);
        double threshold = learning.threshold(STAGE, alarm);
        for (int i = 0; i < 10_000; i++) {
            after(learning, 3);
        }
        assertThat(alarm.raised).isTrue();
        assertThat(learning.threshold(STAGE, alarm)).isEqualTo(threshold);
        assertThat(after(learning, 1, 1, 1)).isEqualTo("..C");
    }

    @Test
    void needsARunForEachStage() {
        assertThatThrownBy(() -> AlarmRule.learning(USUAL, 3))
                .hasMessageContaining("run of at least 1 for each stage");
        assertThatThrownBy(() -> AlarmRule.learning(USUAL, 1, 1, 1, 0))
                .hasMessageContaining("run of at least 1");
    }

    private static double[] usual(int count) {
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            scores[i] = 1 + 0.1 * Math.sin(i);
        }
        return scores;
    }

    private String after(AlarmRule rule, double... scores) {
        StringBuilder changes = new StringBuilder();
        for (double score : scores) {
            changes.append(rule.accept(STAGE, score, alarm).map(up -> up ? "R" : "C").orElse("."));
        }
        return changes.toString();
    }
}
