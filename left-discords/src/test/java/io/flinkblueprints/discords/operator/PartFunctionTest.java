// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.discords.Points;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.model.PartDistance;
import io.flinkblueprints.discords.model.PartPoint;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** The parts and what joins them; {@code LeftDiscordsTopologyTest} has all stages together. */
class PartFunctionTest {

    private static final int PARTS = 2;
    private static final ProfileParameters PROFILE = SeriesFunctionTest.PARAMETERS.profile();
    private static final Presence PRESENCE =
            Presence.of(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void goOnAfterARestoreWithAnotherParallelism() throws Exception {
        List<PointScore> whole = scores(900, 900);
        List<PointScore> restored = scores(400, 900);
        assertThat(whole).hasSize(900);
        SeriesFunctionTest.assertSame(restored, whole);
        assertThat(restored.subList(Points.FLAT_FROM, Points.FLAT_TO + 16))
                .anyMatch(s -> s.score > 0.5);
    }

    /** All points through parts and merge, both restored from 1 to 2 subtasks after some. */
    private static List<PointScore> scores(int cut, int end) throws Exception {
        List<PointScore> scores = new ArrayList<>();
        OperatorSubtaskState ofParts;
        OperatorSubtaskState ofMerge;
        try (KeyedHarness<String, PartPoint, PartDistance> parts = parts().open(1);
                KeyedHarness<String, PartDistance, PointScore> merge = merge().open(1)) {
            send(parts, 0, cut);
            // The last result of the second part is under way when the snapshot is taken.
            forward(parts.emitted().subList(0, PARTS * cut - 1), merge);
            ofMerge = merge.snapshot();
            ofParts = parts.snapshot();
            scores.addAll(merge.emitted());
            forward(parts.emitted().subList(PARTS * cut - 1, PARTS * cut), merge);
            if (cut == end) {
                return merge.emitted();
            }
        }
        try (KeyedHarness<String, PartPoint, PartDistance> parts = parts().restore(ofParts, 1, 2);
                KeyedHarness<String, PartDistance, PointScore> merge =
                        merge().restore(ofMerge, 1, 2)) {
            PartPoint last = to(cut - 1, 1);
            merge.process(lastOfSecondPart(cut), last.at);
            send(parts, cut, end);
            forward(parts.emitted(), merge);
            scores.addAll(merge.emitted());
        }
        return scores;
    }

    private static PartDistance lastOfSecondPart(int cut) throws Exception {
        try (KeyedHarness<String, PartPoint, PartDistance> parts = parts().open(1)) {
            send(parts, 0, cut);
            return parts.emitted().get(PARTS * cut - 1);
        }
    }

    @Test
    void areForgottenWithTheirSeries() throws Exception {
        try (KeyedHarness<String, PartPoint, PartDistance> parts = parts().open(1);
                KeyedHarness<String, PartDistance, PointScore> merge = merge().open(1)) {
            send(parts, 0, 50);
            forward(parts.emitted(), merge);
            parts.snapshot();
            merge.snapshot();
            assertThat(parts.keyedStateEntries()).isEqualTo(PARTS);
            assertThat(merge.keyedStateEntries()).isEqualTo(1);
            parts.watermark(Points.at(49) + 60_000);
            merge.watermark(Points.at(49) + 60_000);
            assertThat(parts.keyedStateEntries()).isZero();
            assertThat(merge.keyedStateEntries()).isZero();
        }
    }

    private static void send(KeyedHarness<String, PartPoint, ?> parts, int from, int to)
            throws Exception {
        for (int n = from; n < to; n++) {
            for (int part = 0; part < PARTS; part++) {
                parts.process(to(n, part), Points.at(n));
            }
        }
    }

    private static PartPoint to(int n, int part) {
        return PartPoint.of("a", n, Points.at(n), Points.value("a", n)).to(part, "a/" + part);
    }

    private static void forward(
            List<PartDistance> found, KeyedHarness<String, PartDistance, PointScore> merge)
            throws Exception {
        // Two subtasks emit one after the other; the merge takes each part's results in order.
        for (PartDistance each : found) {
            merge.process(each, each.point.at);
        }
    }

    private static Recipe<String, PartPoint, PartDistance> parts() {
        return KeyedHarness.recipe(
                () ->
                        new HeapModelOperator<>(
                                new PartFunction(PROFILE, PARTS, PRESENCE),
                                new PartCodec(PROFILE, PARTS),
                                10),
                point -> point.key,
                Types.STRING);
    }

    private static Recipe<String, PartDistance, PointScore> merge() {
        return KeyedHarness.recipe(
                () ->
                        new HeapModelOperator<>(
                                new MergeFunction(
                                        SeriesFunctionTest.PARAMETERS.threshold(), PARTS, PRESENCE),
                                new MergeCodec(SeriesFunctionTest.PARAMETERS.threshold(), PARTS),
                                10),
                found -> found.point.series,
                Types.STRING);
    }
}
