// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreStagesTest {

    private static final ForestParameters PARAMETERS = ForestParameters.of(20, 64);
    private static final String[] PLANTS = {"plant-1", "plant-2", "plant-3"};
    private static final int LENGTH = 300;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void scoresAsIfNothingHadHappenedAfterRestoresWithOtherParallelism(boolean rocksDb)
            throws Exception {
        Recipe<String, PlantSample, StageScores> recipe =
                rocksDb ? recipe(10).onRocksDb() : recipe(10);
        List<StageScores> whole = uninterrupted();
        List<StageScores> parts = new ArrayList<>();
        OperatorSubtaskState state;
        try (KeyedHarness<String, PlantSample, StageScores> one = recipe.open(1)) {
            send(one, 1, 100);
            parts.addAll(one.emitted());
            state = one.snapshot();
        }
        try (KeyedHarness<String, PlantSample, StageScores> two = recipe.restore(state, 1, 2)) {
            send(two, 101, 200);
            parts.addAll(two.emitted());
            state = two.snapshot();
        }
        try (KeyedHarness<String, PlantSample, StageScores> one = recipe.restore(state, 2, 1)) {
            send(one, 201, LENGTH);
            parts.addAll(one.emitted());
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void scoresTheSameWhenForestsDoNotAllFitOnTheHeap() throws Exception {
        try (KeyedHarness<String, PlantSample, StageScores> harness = recipe(1).open(1)) {
            send(harness, 1, 100);
            assertThat(harness.emitted())
                    .containsExactlyElementsOf(uninterrupted().subList(0, 100 * PLANTS.length));
        }
    }

    @Test
    void aPlantsScoresDoNotDependOnOtherPlants() throws Exception {
        List<StageScores> alone;
        try (KeyedHarness<String, PlantSample, StageScores> harness = recipe(10).open(1)) {
            for (int n = 1; n <= LENGTH; n++) {
                harness.process(Samples.sample("plant-2", n), n);
            }
            alone = harness.emitted();
        }
        assertThat(uninterrupted().stream().filter(s -> s.plantId.equals("plant-2")))
                .containsExactlyElementsOf(alone);
    }

    @Test
    void aRepeatedSampleGetsTheSameScore() throws Exception {
        try (KeyedHarness<String, PlantSample, StageScores> harness = recipe(10).open(1)) {
            send(harness, 1, 50);
            harness.process(Samples.sample("plant-3", 50), 50);
            List<StageScores> emitted = harness.emitted();
            assertThat(emitted.get(emitted.size() - 1).scores)
                    .isEqualTo(emitted.get(emitted.size() - 2).scores);
        }
    }

    private static List<StageScores> uninterrupted() throws Exception {
        try (KeyedHarness<String, PlantSample, StageScores> harness = recipe(10).open(1)) {
            send(harness, 1, LENGTH);
            return harness.emitted();
        }
    }

    private static void send(
            KeyedHarness<String, PlantSample, StageScores> harness, int first, int last)
            throws Exception {
        for (int n = first; n <= last; n++) {
            for (String plant : PLANTS) {
                harness.process(Samples.sample(plant, n), n);
            }
        }
    }

    private static Recipe<String, PlantSample, StageScores> recipe(int onHeap) {
        return KeyedHarness.recipe(
                () ->
                        new HeapModelOperator<>(
                                new ScoreFunction(PARAMETERS),
                                new PlantForestsCodec(PARAMETERS),
                                onHeap),
                sample -> sample.plantId,
                Types.STRING);
    }
}
