// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageState;
import io.flinkblueprints.tep.domain.UsualScores;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmFunctionTest {

    private static final int PURGE = Stage.PURGE_GAS.ordinal();
    private static final AlarmRule FIXED =
            AlarmRule.learning(UsualScores.of(2.7, 10, 100), 3, 3, 3, 3)
                    .withThreshold(Stage.PURGE_GAS, 1);
    private static final AlarmRule LEARNED =
            AlarmRule.learning(UsualScores.of(2.7, 10, 100), 3, 3, 3, 3);

    @Test
    void raisesAndClearsPerPlantAndStage() throws Exception {
        try (KeyedHarness<String, StageScores, StageScores> harness = recipe(FIXED).open(1)) {
            for (int n = 1; n <= 3; n++) {
                harness.process(scores("north", n, 2, true), n);
                harness.process(scores("south", n, 0.5, true), n);
            }
            for (int n = 4; n <= 6; n++) {
                harness.process(scores("north", n, 0.5, true), n);
            }
            assertThat(harness.sideOutput(AlarmFunction.ALARMS))
                    .extracting(
                            e -> e.plantId,
                            e -> e.stage,
                            e -> e.raised,
                            e -> e.sequence,
                            e -> e.threshold)
                    .containsExactly(
                            tuple("north", "purge_gas", true, 3L, 1.0),
                            tuple("north", "purge_gas", false, 6L, 1.0));
        }
    }

    @Test
    void everySampleComesOutWithTheStateOfEachStage() throws Exception {
        try (KeyedHarness<String, StageScores, StageScores> harness = recipe(LEARNED).open(1)) {
            for (int n = 1; n <= 14; n++) {
                harness.process(scores("north", n, n <= 11 ? 1 + 0.01 * n : 9, true), n);
            }
            List<StageScores> judged = harness.emitted();
            assertThat(judged).extracting(s -> s.sequence).hasSize(14).isSorted();
            assertThat(judged.get(8).states[PURGE]).isEqualTo(StageState.WARMING_UP);
            assertThat(judged.get(9).thresholds[PURGE]).as("learned before the tenth").isNaN();
            assertThat(judged.get(10).thresholds[PURGE]).isBetween(1.1, 1.2);
            assertThat(judged.get(10).states[PURGE]).isEqualTo(StageState.NORMAL);
            assertThat(judged.get(13).states[PURGE]).isEqualTo(StageState.ALARM);
            assertThat(judged.get(13).states[Stage.PRODUCT.ordinal()])
                    .as("has no score yet")
                    .isEqualTo(StageState.WARMING_UP);
        }
    }

    @Test
    void doesNotCountAScoreThatIsOnlyRepeated() throws Exception {
        try (KeyedHarness<String, StageScores, StageScores> harness = recipe(FIXED).open(1)) {
            harness.process(scores("north", 1, 2, true), 1);
            for (int n = 2; n <= 10; n++) {
                harness.process(scores("north", n, 2, false), n);
            }
            assertThat(harness.sideOutput(AlarmFunction.ALARMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, false", "30, false", "42, false", "45, false", "5, true", "42, true"})
    void goesOnAfterARestoreAsIfNothingHadHappened(int cut, boolean rocksDb) throws Exception {
        Recipe<String, StageScores, StageScores> recipe =
                rocksDb ? recipe(LEARNED).onRocksDb() : recipe(LEARNED);
        List<StageScores> judged = new ArrayList<>();
        List<AlarmEvent> alarms = new ArrayList<>();
        OperatorSubtaskState state;
        try (KeyedHarness<String, StageScores, StageScores> harness = recipe.open(1)) {
            send(harness, 1, cut);
            judged.addAll(harness.emitted());
            alarms.addAll(harness.sideOutput(AlarmFunction.ALARMS));
            state = harness.snapshot();
        }
        try (KeyedHarness<String, StageScores, StageScores> harness = recipe.restore(state, 1, 2)) {
            send(harness, cut + 1, 60);
            judged.addAll(harness.emitted());
            alarms.addAll(harness.sideOutput(AlarmFunction.ALARMS));
            assertThat(rocksDb ? 1 : harness.keyedStateEntries()).isEqualTo(1);
        }
        try (KeyedHarness<String, StageScores, StageScores> whole = recipe(LEARNED).open(1)) {
            send(whole, 1, 60);
            assertThat(judged).containsExactlyElementsOf(whole.emitted());
            assertThat(alarms)
                    .containsExactlyElementsOf(whole.sideOutput(AlarmFunction.ALARMS))
                    .extracting(e -> e.sequence)
                    .containsExactly(43L, 53L);
        }
    }

    /** Usual scores but for numbers 41 to 50. */
    private static void send(
            KeyedHarness<String, StageScores, StageScores> harness, int first, int last)
            throws Exception {
        for (int n = first; n <= last; n++) {
            double score = n > 40 && n <= 50 ? 3 : 1 + 0.1 * Math.sin(n);
            harness.process(scores("north", n, score, true), n);
        }
    }

    private static StageScores scores(String plant, int n, double purge, boolean fresh) {
        return StageScores.of(
                Samples.sample(plant, n),
                new double[] {0.5, purge, Double.NaN, 0.5},
                new boolean[] {fresh, fresh, fresh, fresh});
    }

    private static Recipe<String, StageScores, StageScores> recipe(AlarmRule rule) {
        return KeyedHarness.recipe(
                () -> new KeyedProcessOperator<>(new AlarmFunction(rule)),
                scores -> scores.plantId,
                Types.STRING);
    }
}
