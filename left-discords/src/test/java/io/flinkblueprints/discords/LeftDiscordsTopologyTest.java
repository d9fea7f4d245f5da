// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.discords.domain.AnomalyTag;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.testing.BlueprintRules;
import io.flinkblueprints.testing.MiniFlink;
import io.flinkblueprints.testing.StrictGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftDiscordsTopologyTest {

    @RegisterExtension static final MiniClusterExtension FLINK = MiniFlink.withSlots(2);

    private static final int POINTS = 900;

    @Test
    void followsTheRulesOfTheHouse() {
        BlueprintRules.assertHolds("io.flinkblueprints.discords");
    }

    @ParameterizedTest
    @CsvSource({"1, uids.txt", "2, uids-split.txt"})
    void theWholeGraphIsStrictAndHasTheUidsOfTheGoldenFile(int parts, String golden)
            throws IOException {
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        LeftDiscordsJob.connect(environment, settings(parts, "2 s"));
        StrictGraph graph = StrictGraph.of(environment);
        graph.assertStrict();
        assertThat(graph.operators().keySet())
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/golden/" + golden)));
    }

    @Test
    void everyRecordEndsAsAScoreOrAsARejectionAndTheAnomalyAfterBadOnesIsFound() throws Exception {
        Result result = run(1, 1, "2 s");
        assertThat(result.scores).hasSize(2 * POINTS);
        assertThat(result.rejected)
                .extracting(r -> r.reason + " " + r.record.position)
                .containsExactlyInAnyOrder("NOT_CSV 10000", "OUT_OF_RANGE 10001", "LATE 10002");
        assertThat(of("b", result.scores).subList(Points.FLAT_FROM, Points.FLAT_TO + 16))
                .anyMatch(s -> s.anomalyTag == AnomalyTag.IS_ANOMALY);
    }

    /** Two parts on one and on two workers, beside one worker without parts. */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2"})
    void aSplitHistorySaysTheSame(int parts, int parallelism) throws Exception {
        // All wait to the end, since two workers read the records in an order of their own.
        Result whole = run(1, 1, "1 h");
        Result split = run(parts, parallelism, "1 h");
        assertThat(split.rejected).hasSameSizeAs(whole.rejected);
        for (String series : List.of("a", "b")) {
            List<PointScore> left = of(series, split.scores);
            List<PointScore> right = of(series, whole.scores);
            assertThat(left).hasSameSizeAs(right);
            for (int i = 0; i < right.size(); i++) {
                assertThat(left.get(i).index).isEqualTo(i);
                assertThat(left.get(i).mp).isCloseTo(right.get(i).mp, within(1e-9));
                assertThat(left.get(i).anomalyTag).isEqualTo(right.get(i).anomalyTag);
            }
        }
    }

    private static Result run(int parts, int parallelism, String lateness) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(parallelism);
        LeftDiscordsTopology topology =
                LeftDiscordsTopology.build(
                        environment.fromData(records()).uid("records"), settings(parts, lateness));
        try (CloseableIterator<PointScore> scores = topology.scores().collectAsync();
                CloseableIterator<Rejected> rejected = topology.rejected().collectAsync()) {
            environment.execute();
            return new Result(all(scores), all(rejected));
        }
    }

    /** Two series, and three bad records before the anomaly. */
    private static List<SourceRecord> records() {
        List<SourceRecord> records = new ArrayList<>();
        for (int n = 0; n < POINTS; n++) {
            records.add(Points.record(Points.json("a", n), 2L * n));
            records.add(Points.record(Points.json("b", n), 2L * n + 1));
            if (n == 500) {
                records.add(Points.record("abc", 10_000));
                String nan = Points.json("b", "2000-01-01T00:08:20Z", "NaN");
                records.add(Points.record(nan, 10_001));
                records.add(Points.record(Points.json("b", 3), 10_002));
            }
        }
        return records;
    }

    private static LeftDiscordsSettings settings(int parts, String lateness) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (String stream : List.of("InputStream0", "OutputStream0", "DeadLetters")) {
            groups.put(stream, Map.of("stream.name", "s", "aws.endpoint", "http://localhost:1"));
        }
        groups.put(
                "Detector",
                Map.of("window", "16", "history", "400", "parts", String.valueOf(parts)));
        groups.put("Points", Map.of("lateness", lateness));
        return LeftDiscordsSettings.of(ApplicationProperties.of(groups));
    }

    private static List<PointScore> of(String series, List<PointScore> scores) {
        return scores.stream()
                .filter(s -> s.series.equals(series))
                .sorted(Comparator.comparingLong(s -> s.index))
                .collect(Collectors.toList());
    }

    private static <T> List<T> all(CloseableIterator<T> iterator) {
        List<T> list = new ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }

    private record Result(List<PointScore> scores, List<Rejected> rejected) {}
}
