// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.tep.domain.AlarmRule.StageAlarm;
import org.junit.jupiter.api.Test;

class AlarmRuleTest {

    private final AlarmRule rule = AlarmRule.of(new double[] {1, 1, 1, 2}, 3);
    private final StageAlarm alarm = new StageAlarm();

    @Test
    void raisesOnceAfterARunAboveTheThreshold() {
        assertThat(after(2.1, 2.1)).isEqualTo("..");
        assertThat(after(2.1)).isEqualTo("R");
        assertThat(after(9, 9, 9, 9)).isEqualTo("....");
    }

    @Test
    void clearsOnceAfterARunAtOrBelowIt() {
        after(3, 3, 3);
        assertThat(after(2, 1.9, 2.1, 1, 1, 2, 1, 1)).isEqualTo(".....C..");
    }

    @Test
    void anInterruptedRunRaisesNothing() {
        assertThat(after(3, 3, 1, 3, 3, 1, 3, 3)).isEqualTo("........");
    }

    @Test
    void warmingUpNeitherRaisesNorInterrupts() {
        assertThat(after(3, 3, Double.NaN, 3)).isEqualTo("...R");
    }

    @Test
    void needsAThresholdForEachStage() {
        assertThatThrownBy(() -> AlarmRule.of(new double[] {1}, 3))
                .hasMessageContaining("threshold for each stage");
        assertThatThrownBy(() -> AlarmRule.of(new double[4], 0))
                .hasMessageContaining("run of at least 1");
    }

    private String after(double... scores) {
        StringBuilder changes = new StringBuilder();
        for (double score : scores) {
            changes.append(
                    rule.accept(Stage.CONTINUOUS, score, alarm)
                            .map(up -> up ? "R" : "C")
                            .orElse("."));
        }
        return changes.toString();
    }
}
