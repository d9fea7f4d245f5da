// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomCutForestOperatorTest {

    private static final int KEYS = 3;
    private static final int LENGTH = 300;

    /** Events are key and number; the vector is the number's place on a circle. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "8, false", "8, true"})
    void scoresAsIfNothingHadHappenedAfterRestoresWithOtherParallelism(
            int shingleSize, boolean whitened) throws Exception {
        Recipe<Integer, Tuple2<Integer, Integer>, Tuple2<Integer, Double>> recipe =
                recipe(
                        parameters(shingleSize)
                                .withScaling(
                                        whitened ? Scaling.whitened(0.5, 100) : Scaling.none()),
                        10);
        List<Tuple2<Integer, Double>> whole;
        try (var one = recipe.open(1)) {
            send(one, 1, LENGTH);
            whole = one.emitted();
        }
        List<Tuple2<Integer, Double>> parts = new ArrayList<>();
        OperatorSubtaskState state;
        try (var one = recipe.open(1)) {
            send(one, 1, 100);
            parts.addAll(one.emitted());
            state = one.snapshot();
        }
        try (var two = recipe.restore(state, 1, 2)) {
            send(two, 101, 200);
            parts.addAll(two.emitted());
            state = two.snapshot();
        }
        try (var one = recipe.restore(state, 2, 1)) {
            send(one, 201, LENGTH);
            parts.addAll(one.emitted());
        }
        assertThat(parts).hasSize(KEYS * LENGTH).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(whole.get(whole.size() - 1).f1).isPositive();
    }

    @Test
    void scoresTheSameWhenForestsDoNotAllFitOnTheHeap() throws Exception {
        List<Tuple2<Integer, Double>> roomy;
        try (var harness = recipe(parameters(4), 10).open(1)) {
            send(harness, 1, 100);
            roomy = harness.emitted();
        }
        try (var harness = recipe(parameters(4), 1).open(1)) {
            send(harness, 1, 100);
            assertThat(harness.emitted()).containsExactlyElementsOf(roomy);
        }
    }

    @Test
    void givesTheFirstScoreWhenTheForestHasSeenEnough() throws Exception {
        try (var harness = recipe(parameters(1), 10).open(1)) {
            send(harness, 1, 17);
            assertThat(harness.emitted())
                    .filteredOn(result -> !result.f1.isNaN())
                    .as("one of each key")
                    .hasSize(KEYS);
        }
    }

    @Test
    void saysWhatIsWrongWithItsUse() throws Exception {
        assertThatThrownBy(
                        () ->
                                RandomCutForestOperator.of(
                                        0,
                                        parameters(1),
                                        (Integer n) -> new double[0],
                                        (n, s) -> s))
                .hasMessage("at least one dimension, not 0");
        Recipe<Integer, Integer, Double> tooLong =
                KeyedHarness.recipe(
                        () ->
                                RandomCutForestOperator.of(
                                                2,
                                                parameters(1),
                                                (Integer n) -> new double[3],
                                                (n, score) -> score)
                                        .create(),
                        n -> 0,
                        Types.INT);
        try (var harness = tooLong.open(1)) {
            assertThatThrownBy(() -> harness.process(1, 1))
                    .hasMessage("a vector of 3 numbers for a forest of 2 dimensions");
        }
    }

    private static ForestParameters parameters(int shingleSize) {
        return ForestParameters.of(10, 64)
                .withOutputAfter(16)
                .withShingleSize(shingleSize)
                .withScaling(Scaling.none());
    }

    private static void send(
            KeyedHarness<Integer, Tuple2<Integer, Integer>, Tuple2<Integer, Double>> harness,
            int first,
            int last)
            throws Exception {
        for (int n = first; n <= last; n++) {
            for (int key = 0; key < KEYS; key++) {
                harness.process(Tuple2.of(key, n), n);
            }
        }
    }

    private static Recipe<Integer, Tuple2<Integer, Integer>, Tuple2<Integer, Double>> recipe(
            ForestParameters parameters, int keysOnHeap) {
        return KeyedHarness.recipe(
                () ->
                        RandomCutForestOperator.of(
                                        2,
                                        parameters,
                                        RandomCutForestOperatorTest::vector,
                                        (event, score) -> Tuple2.of(event.f0, score))
                                .withKeysOnHeap(keysOnHeap)
                                .create(),
                event -> event.f0,
                Types.INT);
    }

    private static double[] vector(Tuple2<Integer, Integer> event) {
        double angle = 0.1 * event.f1 * (event.f0 + 1);
        return new double[] {Math.sin(angle), Math.cos(angle) + 0.01 * Math.sin(17 * angle)};
    }
}
