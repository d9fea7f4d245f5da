// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.discords.Points;
import io.flinkblueprints.discords.domain.AnomalyTag;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.discords.model.SeriesPoint;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFunctionTest {

    static final DetectorParameters PARAMETERS =
            DetectorParameters.of(
                    ProfileParameters.of(16, 400),
                    ThresholdParameters.learned(ThresholdRule.UPPER, 4, 224, 1000).withLeast(0.5));
    private static final long LATENESS = 3000;
    private static final List<String> SERIES = List.of("a", "b", "c", "d", "e");

    @Test
    void saysSomethingOfEveryPointAndFindsTheFlatStretch() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(0, 10).open(1)) {
            send(harness, List.of("a"), 0, 1000);
            List<PointScore> scores = harness.emitted();
            assertThat(scores)
                    .extracting(s -> s.index)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 1000).mapToObj(Long::valueOf).toList());
            assertThat(scores.subList(0, 255))
                    .allMatch(
                            s -> s.anomalyTag == AnomalyTag.INITIALISING && Double.isNaN(s.score));
            assertThat(scores.subList(255, Points.FLAT_FROM))
                    .allMatch(s -> s.anomalyTag == AnomalyTag.IS_NOT_ANOMALY && s.score <= 0.5);
            assertThat(scores.subList(Points.FLAT_FROM, Points.FLAT_TO + 16))
                    .anyMatch(s -> s.anomalyTag == AnomalyTag.IS_ANOMALY && s.score > 0.5);
            assertThat(scores.subList(Points.FLAT_TO + 16, 1000))
                    .allMatch(s -> s.anomalyTag == AnomalyTag.IS_NOT_ANOMALY);
        }
    }

    @Test
    void marksASpikeBeforeItCanJudgeAsInitialisingAndNeverAsNormal() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(0, 10).open(1)) {
            for (int n = 0; n < 200; n++) {
                double value = n == 100 ? 100 : Points.value("a", n);
                harness.process(SeriesPoint.of("a", Points.at(n), value, Points.record("", n)), 0);
            }
            assertThat(harness.emitted()).allMatch(s -> s.anomalyTag == AnomalyTag.INITIALISING);
            assertThat(harness.emitted().get(100).mp).isPositive();
        }
    }

    @Test
    void ordersPointsAndSendsLateOnesAsideWithTheirBytes() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(LATENESS, 10).open(1)) {
            for (int n : new int[] {0, 2, 1, 3, 6, 4, 5, 9, 2, 7}) {
                harness.process(Points.point("a", n), Points.at(n));
            }
            assertThat(harness.emitted())
                    .extracting(s -> s.at)
                    .isSorted()
                    .hasSize(7)
                    .endsWith(Points.at(6));
            assertThat(harness.sideOutput(LatePoints.TAG))
                    .singleElement()
                    .satisfies(
                            late -> {
                                assertThat(late.reason).isEqualTo(RejectionReason.LATE);
                                assertThat(late.operator).isEqualTo("judge-points");
                                assertThat(late.eventTime).isEqualTo(Points.at(2));
                                assertThat(new String(late.record.data))
                                        .isEqualTo(Points.json("a", 2));
                            });
        }
    }

    @Test
    void doesNotKeepTheLastPointsWaitingWhenNoneFollow() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(LATENESS, 10).open(1)) {
            harness.wallClock(10_000);
            send(harness, List.of("a"), 0, 10);
            assertThat(harness.emitted()).hasSize(7);
            harness.wallClock(10_900);
            harness.process(Points.point("a", 10), 0);
            harness.wallClock(11_500);
            assertThat(harness.emitted()).as("another came meanwhile").hasSize(8);
            harness.wallClock(12_000);
            assertThat(harness.emitted()).hasSize(11);
        }
    }

    @Test
    void waitsOnceMoreAfterARestart() throws Exception {
        OperatorSubtaskState state;
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(LATENESS, 10).open(1)) {
            send(harness, List.of("a"), 0, 10);
            state = harness.snapshot();
        }
        try (KeyedHarness<String, SeriesPoint, PointScore> harness =
                recipe(LATENESS, 10).restore(state, 1, 1)) {
            harness.wallClock(1_000_000);
            assertThat(harness.emitted()).isEmpty();
            harness.process(Points.point("a", 11), 0);
            harness.process(Points.point("a", 10), 0);
            harness.wallClock(1_002_000);
            assertThat(harness.emitted())
                    .extracting(s -> s.at)
                    .containsExactly(
                            Points.at(7), Points.at(8), Points.at(9), Points.at(10), Points.at(11));
            assertThat(harness.sideOutput(LatePoints.TAG)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, false", "40, false", "300, false", "705, false", "715, true", "300, true"})
    void goesOnAfterARestoreAsIfNothingHadHappened(int cut, boolean rocksDb) throws Exception {
        OperatorSubtaskState state;
        List<PointScore> scores = new ArrayList<>();
        try (KeyedHarness<String, SeriesPoint, PointScore> harness =
                backend(recipe(LATENESS, rocksDb ? 10 : 2), rocksDb).open(1)) {
            send(harness, SERIES, 0, cut);
            scores.addAll(harness.emitted());
            state = harness.snapshot();
        }
        try (KeyedHarness<String, SeriesPoint, PointScore> harness =
                backend(recipe(LATENESS, rocksDb ? 10 : 2), rocksDb).restore(state, 1, 1)) {
            send(harness, SERIES, cut, 900);
            scores.addAll(harness.emitted());
        }
        assertSame(scores, uninterrupted());
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void keepsEverySeriesFromOneToTwoToOneSubtasks(boolean rocksDb) throws Exception {
        Recipe<String, SeriesPoint, PointScore> recipe = backend(recipe(LATENESS, 10), rocksDb);
        List<PointScore> scores = new ArrayList<>();
        OperatorSubtaskState one;
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe.open(1)) {
            send(harness, SERIES, 0, 300);
            scores.addAll(harness.emitted());
            one = harness.snapshot();
        }
        OperatorSubtaskState two;
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe.restore(one, 1, 2)) {
            send(harness, SERIES, 300, 600);
            scores.addAll(harness.emitted());
            two = harness.snapshot();
        }
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe.restore(two, 2, 1)) {
            send(harness, SERIES, 600, 900);
            scores.addAll(harness.emitted());
        }
        assertSame(scores, uninterrupted());
    }

    @Test
    void forgetsASilentSeriesAndNoOtherAndLeavesNoState() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(LATENESS, 10).open(1)) {
            send(harness, List.of("a", "b"), 0, 50);
            harness.snapshot();
            int both = harness.keyedStateEntries();
            send(harness, List.of("b"), 50, 100);
            harness.watermark(Points.at(49) + Duration.ofMinutes(1).toMillis());
            harness.snapshot();
            assertThat(harness.keyedStateEntries()).isEqualTo(both / 2);
            assertThat(of("a", harness.emitted())).as("what waited was judged").hasSize(50);
            harness.process(Points.point("a", 200), 0);
            harness.process(Points.point("a", 203), 0);
            assertThat(of("a", harness.emitted()).get(50).index).as("begins anew").isZero();
            harness.watermark(Points.at(203) + Duration.ofMinutes(1).toMillis());
            assertThat(harness.keyedStateEntries()).isZero();
        }
    }

    private static List<PointScore> of(String series, List<PointScore> scores) {
        return scores.stream().filter(s -> s.series.equals(series)).toList();
    }

    private static List<PointScore> uninterrupted() throws Exception {
        try (KeyedHarness<String, SeriesPoint, PointScore> harness = recipe(LATENESS, 10).open(1)) {
            send(harness, SERIES, 0, 900);
            return harness.emitted();
        }
    }

    /** In the order of each series; distances may differ by what rounding makes of a restore. */
    static void assertSame(List<PointScore> scores, List<PointScore> expected) {
        assertThat(scores).hasSameSizeAs(expected);
        for (String series : SERIES) {
            List<PointScore> left = of(series, scores);
            List<PointScore> right = of(series, expected);
            assertThat(left).hasSameSizeAs(right);
            for (int i = 0; i < left.size(); i++) {
                PointScore a = left.get(i);
                PointScore b = right.get(i);
                assertThat(a.index).isEqualTo(b.index);
                assertThat(a.at).isEqualTo(b.at);
                assertThat(a.input).isEqualTo(b.input);
                assertThat(a.anomalyTag).isEqualTo(b.anomalyTag);
                assertThat(a.mp).isCloseTo(b.mp, within(1e-9));
                assertThat(a.threshold).isCloseTo(b.threshold, within(1e-9));
            }
        }
    }

    static <K> void send(
            KeyedHarness<K, SeriesPoint, ?> harness, List<String> series, int from, int to)
            throws Exception {
        for (int n = from; n < to; n++) {
            for (String each : series) {
                harness.process(Points.point(each, n), Points.at(n));
            }
        }
    }

    private static Recipe<String, SeriesPoint, PointScore> backend(
            Recipe<String, SeriesPoint, PointScore> recipe, boolean rocksDb) {
        return rocksDb ? recipe.onRocksDb() : recipe;
    }

    private static Recipe<String, SeriesPoint, PointScore> recipe(long lateness, int onHeap) {
        DetectorParameters parameters = PARAMETERS.withLateness(lateness);
        return KeyedHarness.recipe(
                () ->
                        new HeapModelOperator<>(
                                new SeriesFunction<>(
                                        parameters,
                                        Presence.of(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                                        (series, index, at, input, distance, nearest, limit) ->
                                                PointScore.of(series, index, at, input)
                                                        .judged(distance, nearest, limit),
                                        "judge-points"),
                                new SeriesCodec(parameters),
                                onHeap),
                point -> point.series,
                Types.STRING);
    }
}
