// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.testing.BlueprintRules;
import io.flinkblueprints.testing.MiniFlink;
import io.flinkblueprints.testing.StrictGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TepAnomalyTopologyTest {

    @RegisterExtension static final MiniClusterExtension FLINK = MiniFlink.withSlots(2);

    private static final TepSettings SETTINGS =
            TepSettings.of(
                    ApplicationProperties.load(new String[] {"--local"}, TepAnomalyJob.class));

    @Test
    void followsTheRulesOfTheHouse() {
        BlueprintRules.assertHolds("io.flinkblueprints.tep");
    }

    @Test
    void theWholeGraphIsStrictAndHasTheUidsOfTheGoldenFile() throws IOException {
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        TepAnomalyJob.connect(environment, SETTINGS);
        StrictGraph graph = StrictGraph.of(environment);
        graph.assertStrict();
        assertThat(graph.operators().keySet())
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/golden/uids.txt")));
    }

    @Test
    void everyRecordEndsAsScoresOrAsARejectionAndALostFeedRaisesAnAlarm() throws Exception {
        List<SourceRecord> records = new ArrayList<>();
        for (int n = 1; n <= 400; n++) {
            PlantSample sample =
                    n <= 380 ? Samples.sample("plant-1", n) : Samples.withoutFeedOfA("plant-1", n);
            records.add(Samples.record(Samples.json(sample), n));
            if (n % 100 == 0) {
                records.add(Samples.record("poison " + n, 1000 + n));
            }
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(1);
        DataStream<SourceRecord> source = environment.fromData(records).uid("records");
        TepAnomalyTopology topology = TepAnomalyTopology.build(source, SETTINGS);
        try (CloseableIterator<StageScores> scores = topology.scores().collectAsync();
                CloseableIterator<AlarmEvent> alarms = topology.alarms().collectAsync();
                CloseableIterator<Rejected> rejected = topology.rejected().collectAsync()) {
            environment.execute();
            assertThat(all(scores).stream().map(s -> s.sequence).collect(Collectors.toList()))
                    .hasSize(400)
                    .isSorted();
            assertThat(all(rejected))
                    .extracting(r -> r.record.position)
                    .containsExactly("1100", "1200", "1300", "1400");
            assertThat(all(alarms))
                    .anyMatch(a -> a.raised && a.sequence == 386 && a.stage.equals("continuous"));
        }
    }

    private static <T> List<T> all(CloseableIterator<T> iterator) {
        List<T> list = new ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }
}
