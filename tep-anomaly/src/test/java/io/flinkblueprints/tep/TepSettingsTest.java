// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.UsualScores;
import io.flinkblueprints.tep.io.ShiftedSampleParser;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.testing.GivenProperties;
import io.flinkblueprints.testing.PropertyTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TepSettingsTest {

    @Test
    void hasTheDefaultsOfTheReadme() {
        TepSettings settings = settings(Map.of());
        assertThat(settings.forest()).isEqualTo(ForestParameters.of(50, 256));
        assertThat(settings.alarmRule())
                .isEqualTo(AlarmRule.learning(UsualScores.of(2.7, 48, 4000), 3, 3, 2, 6));
        assertThat(settings.outOfOrderness()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.plantsOnHeap()).isEqualTo(200);
        assertThat(settings.timeSeries().isEnabled()).isFalse();
        assertThat(settings.timestream().isEnabled()).isFalse();
        assertThat(settings.archive().isEnabled()).isFalse();
    }

    @Test
    void sendsTheArchiveToFirehoseOnlyWithTheNameOfAStream() {
        assertThatThrownBy(
                        () ->
                                settings(
                                        Map.of(
                                                "Archive",
                                                Map.of("enabled", "true", "sink", "FIREHOSE"))))
                .hasMessageContaining("Archive: sink = FIREHOSE needs delivery.stream");
    }

    @Test
    void mapsEveryProperty() {
        TepSettings settings =
                settings(
                        Map.of(
                                "Forest",
                                        Map.of(
                                                "trees",
                                                "10",
                                                "sample.size",
                                                "128",
                                                "output.after",
                                                "5",
                                                "time.decay",
                                                "0.01",
                                                "shingle.size",
                                                "4",
                                                "seed",
                                                "7",
                                                "smoothing",
                                                "0.25",
                                                "scaling.memory",
                                                "900",
                                                "plants.on.heap",
                                                "3"),
                                "Alarm",
                                        Map.of(
                                                "run.product",
                                                "9",
                                                "threshold.purge.gas",
                                                "2.5",
                                                "deviations",
                                                "3",
                                                "warm.up",
                                                "20",
                                                "memory",
                                                "500"),
                                "Samples",
                                        Map.of(
                                                "numbering",
                                                "SHIFTED",
                                                "plant.id",
                                                "x",
                                                "out.of.orderness",
                                                "5 s")));
        assertThat(settings.forest())
                .isEqualTo(
                        ForestParameters.of(10, 128)
                                .withOutputAfter(5)
                                .withTimeDecay(0.01)
                                .withShingleSize(4)
                                .withSeed(7)
                                .withScaling(Scaling.whitened(0.25, 900)));
        assertThat(settings.plantsOnHeap()).isEqualTo(3);
        assertThat(settings.alarmRule())
                .isEqualTo(
                        AlarmRule.learning(UsualScores.of(3, 20, 500), 3, 3, 9, 6)
                                .withThreshold(Stage.PURGE_GAS, 2.5));
        assertThat(settings.sampleParser()).isInstanceOf(ShiftedSampleParser.class);
        assertThat(settings.outOfOrderness()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void forestsSeeMeasurementsByTheirNoiseWhereThatIsAskedFor() {
        assertThat(settings(Map.of("Forest", Map.of("scaling", "NOISE"))).forest())
                .isEqualTo(ForestParameters.of(50, 256).withScaling(Scaling.none()));
    }

    @Test
    void takesSamplesOfEveryPlantUnlessItIsToldWhich() throws RecordRejectedException {
        SourceRecord sample = Samples.record(Samples.json(Samples.sample("plant-3", 1)), 1);
        assertThat(settings(Map.of()).sampleParser().parse(sample).plantId).isEqualTo("plant-3");
        RecordParser<PlantSample> two =
                settings(Map.of("Samples", Map.of("plants", "plant-3, plant-1"))).sampleParser();
        assertThat(two.parse(sample).plantId).isEqualTo("plant-3");
        RecordParser<PlantSample> one =
                settings(Map.of("Samples", Map.of("plants", "plant-1"))).sampleParser();
        assertThatThrownBy(() -> one.parse(sample))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.UNKNOWN_KEY))
                .hasMessage("plant plant-3 is not known");
    }

    @Test
    void rejectsWhatMakesNoSense() {
        rejects("Forest", "trees", "0", "Forest.trees = '0'");
        rejects("Forest", "sample.size", "a lot", "Forest.sample.size = 'a lot'");
        rejects("Forest", "output.after", "1000", "output.after is above sample.size");
        rejects("Forest", "time.decay", "NaN", "Forest.time.decay = 'NaN'");
        rejects("Forest", "tree", "50", "did you mean 'trees'?");
        rejects("Alarm", "threshold.product", "-1", "Alarm.threshold.product = '-1'");
        rejects("Alarm", "run.continuous", "0", "Alarm.run.continuous = '0'");
        rejects("Forest", "smoothing", "0", "Forest.smoothing = '0'");
        rejects("Alarm", "memory", "10", "memory is below warm.up");
        rejects("Samples", "time.earliest", "1990", "Samples.time.earliest = '1990'");
        rejects("Samples", "plants", "plant-1,,plant-2", "Samples.plants = 'plant-1,,plant-2'");
        rejects("Forrest", "trees", "50", "did you mean 'Forest'?");
        rejects("DeadLetters", "sink", "FILE", "sink = FILE needs path");
        rejects("TimeSeries", "enabled", "true", "TimeSeries: enabled = true needs url");
        rejects("TimeSeries", "url", "localhost:9000", "TimeSeries.url = 'localhost:9000'");
        rejects("TimeSeries", "batch.points", "0", "TimeSeries.batch.points = '0'");
        rejects("Timestream", "table.name", "a b", "Timestream.table.name = 'a b'");
        rejects("Archive", "enabled", "true", "Archive: sink = FILE needs path");
        rejects("Archive", "delivery.stream", "a/b", "Archive.delivery.stream = 'a/b'");
    }

    @Test
    void isWhatTheReadmeAndTheDevelopmentFileSay() {
        PropertyTable.assertMatches(Path.of("README.md"), TepSettings.SCHEMA);
        PropertyTable.assertAccepts(
                Path.of("src/main/resources/" + ApplicationProperties.LOCAL_RESOURCE),
                TepSettings.SCHEMA,
                "InputStream0",
                "OutputStream0",
                "OutputStream1",
                "DeadLetters");
    }

    private static void rejects(String group, String key, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(group, Map.of(key, value))))
                .hasMessageContaining(message);
    }

    private static TepSettings settings(Map<String, Map<String, String>> more) {
        return TepSettings.of(
                GivenProperties.of(
                        List.of("InputStream0", "OutputStream0", "OutputStream1", "DeadLetters"),
                        more));
    }
}
