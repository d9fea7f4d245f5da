// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.junit.jupiter.api.Test;

class AlarmFunctionTest {

    private static final AlarmRule RULE = AlarmRule.of(new double[] {1, 1, 1, 1}, 3);

    @Test
    void raisesAndClearsPerPlantAndStage() throws Exception {
        try (KeyedHarness<String, StageScores, AlarmEvent> harness = recipe().open(1)) {
            for (int n = 1; n <= 3; n++) {
                harness.process(scores("north", n, 2, true), n);
                harness.process(scores("south", n, 0.5, true), n);
            }
            for (int n = 4; n <= 6; n++) {
                harness.process(scores("north", n, 0.5, true), n);
            }
            assertThat(harness.emitted())
                    .extracting(e -> e.plantId, e -> e.stage, e -> e.raised, e -> e.sequence)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("north", "purge_gas", true, 3L),
                            org.assertj.core.api.Assertions.tuple("north", "purge_gas", false, 6L));
        }
    }

    @Test
    void doesNotCountAScoreThatIsOnlyRepeated() throws Exception {
        try (KeyedHarness<String, StageScores, AlarmEvent> harness = recipe().open(1)) {
            harness.process(scores("north", 1, 2, true), 1);
            for (int n = 2; n <= 10; n++) {
                harness.process(scores("north", n, 2, false), n);
            }
            assertThat(harness.emitted()).isEmpty();
        }
    }

    @Test
    void countsOnAfterARestore() throws Exception {
        OperatorSubtaskState state;
        try (KeyedHarness<String, StageScores, AlarmEvent> harness = recipe().open(1)) {
            harness.process(scores("north", 1, 2, true), 1);
            harness.process(scores("north", 2, 2, true), 2);
            state = harness.snapshot();
        }
        try (KeyedHarness<String, StageScores, AlarmEvent> harness =
                recipe().restore(state, 1, 2)) {
            harness.process(scores("north", 3, 2, true), 3);
            assertThat(harness.emitted()).hasSize(1);
            assertThat(harness.keyedStateEntries()).isEqualTo(1);
        }
    }

    private static StageScores scores(String plant, int n, double purge, boolean fresh) {
        return StageScores.of(
                Samples.sample(plant, n),
                new double[] {0.5, purge, Double.NaN, 0.5},
                new boolean[] {fresh, fresh, fresh, fresh});
    }

    private static Recipe<String, StageScores, AlarmEvent> recipe() {
        return KeyedHarness.recipe(
                () -> new KeyedProcessOperator<>(new AlarmFunction(RULE)),
                scores -> scores.plantId,
                Types.STRING);
    }
}
