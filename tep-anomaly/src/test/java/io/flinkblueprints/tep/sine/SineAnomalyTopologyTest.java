// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.sine.model.PointScore;
import io.flinkblueprints.tep.sine.simulator.SineWave;
import io.flinkblueprints.tep.sine.simulator.SineWave.Label;
import io.flinkblueprints.testing.BlueprintRules;
import io.flinkblueprints.testing.MiniFlink;
import io.flinkblueprints.testing.StrictGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SineAnomalyTopologyTest {

    @RegisterExtension static final MiniClusterExtension FLINK = MiniFlink.withSlots(2);

    private static final int LENGTH = 3_000;
    private static final long ARRIVED = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final double THRESHOLD = SineSettingsTest.settings(Map.of()).threshold();

    @Test
    void followsTheRulesOfTheHouse() {
        BlueprintRules.assertHolds("io.flinkblueprints.tep.sine");
    }

    @Test
    void theWholeGraphIsStrictAndHasTheUidsOfTheGoldenFile() throws IOException {
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        SineAnomalyJob.connect(environment, SineSettingsTest.settings(Map.of()));
        StrictGraph graph = StrictGraph.of(environment);
        graph.assertStrict();
        assertThat(graph.operators().keySet())
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/golden/sine-uids.txt")));
    }

    /** Bursts and stuck sensors, three of each, and nothing else. */
    @Test
    void findsEveryAnomalyWithAShingleOfEightAndNothingElse() throws Exception {
        Course course = course("8");
        assertThat(course.highest(Label.BURST)).hasSize(3).allMatch(score -> score > 2);
        assertThat(course.highest(Label.STUCK)).hasSize(3).allMatch(score -> score > THRESHOLD);
        assertThat(course.highestUsual()).isLessThan(THRESHOLD);
    }

    /** A point by itself that lies within the wave's range is as usual as any. */
    @Test
    void cannotTellAStuckSensorFromTheWaveByPointsOneByOne() throws Exception {
        Course course = course("1");
        assertThat(course.highest(Label.BURST)).hasSize(3).allMatch(score -> score > 2);
        assertThat(course.highest(Label.STUCK))
                .hasSize(3)
                .allMatch(score -> score < course.highestUsual());
    }

    private static Course course(String shingleSize) throws Exception {
        Course course = new Course();
        SineWave wave = new SineWave(1);
        List<SourceRecord> records = new ArrayList<>();
        for (int n = 1; n <= LENGTH; n++) {
            wave.step();
            course.labels.add(wave.label());
            records.add(
                    SourceRecord.of(wave.message(), "sine-ingest", "shard-0", String.valueOf(n))
                            .withArrivedAt(ARRIVED));
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(1);
        SineAnomalyTopology topology =
                SineAnomalyTopology.build(
                        environment.fromData(records).uid("records"),
                        SineSettingsTest.settings(
                                Map.of("Forest", Map.of("shingle.size", shingleSize))));
        try (CloseableIterator<PointScore> scores = topology.scores().collectAsync()) {
            environment.execute();
            scores.forEachRemaining(scored -> course.scores.add(scored.score));
        }
        assertThat(course.scores).hasSize(LENGTH);
        return course;
    }

    /** A wave with what a forest makes of it. */
    private static final class Course {

        private static final int SHINGLE = 8;

        private final List<Label> labels = new ArrayList<>();
        private final List<Double> scores = new ArrayList<>();

        /** Of each anomaly. */
        List<Double> highest(Label label) {
            List<Double> all = new ArrayList<>();
            for (int n = 1; n < LENGTH; n++) {
                if (labels.get(n) != label) {
                    continue;
                }
                if (labels.get(n - 1) != label) {
                    all.add(0.0);
                }
                int last = all.size() - 1;
                all.set(last, Math.max(all.get(last), scores.get(n)));
            }
            return all;
        }

        /** Of points in whose shingle there is no anomaly. */
        double highestUsual() {
            double highest = 0;
            int since = 0;
            for (int n = 0; n < LENGTH; n++) {
                since = labels.get(n) == Label.NORMAL ? since + 1 : 0;
                if (since > SHINGLE && !scores.get(n).isNaN()) {
                    highest = Math.max(highest, scores.get(n));
                }
            }
            return highest;
        }
    }
}
