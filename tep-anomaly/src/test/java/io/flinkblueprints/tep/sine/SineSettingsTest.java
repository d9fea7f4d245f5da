// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import io.flinkblueprints.testing.GivenProperties;
import io.flinkblueprints.testing.PropertyTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SineSettingsTest {

    private static final List<String> STREAMS =
            List.of("InputStream0", "OutputStream0", "DeadLetters");

    private final Manifest manifest =
            Blueprint.ofModule(Path.of("").toAbsolutePath(), "tep-anomaly-sine").manifest();

    @Test
    void hasTheDefaultsOfTheReadme() {
        SineSettings settings = settings(Map.of());
        assertThat(settings.forest())
                .isEqualTo(
                        ForestParameters.of(50, 256)
                                .withOutputAfter(256)
                                .withTimeDecay(0.004)
                                .withShingleSize(8)
                                .withScaling(Scaling.none()));
        assertThat(settings.threshold()).isEqualTo(1.25);
        assertThat(settings.seriesOnHeap()).isEqualTo(200);
    }

    @Test
    void mapsEveryProperty() {
        SineSettings settings =
                settings(
                        Map.of(
                                "Forest",
                                Map.of(
                                        "trees", "10",
                                        "sample.size", "128",
                                        "output.after", "5",
                                        "time.decay", "0.01",
                                        "shingle.size", "1",
                                        "seed", "7",
                                        "series.on.heap", "3"),
                                "Anomaly",
                                Map.of("threshold", "2")));
        assertThat(settings.forest())
                .isEqualTo(
                        ForestParameters.of(10, 128)
                                .withOutputAfter(5)
                                .withTimeDecay(0.01)
                                .withSeed(7)
                                .withScaling(Scaling.none()));
        assertThat(settings.threshold()).isEqualTo(2);
        assertThat(settings.seriesOnHeap()).isEqualTo(3);
    }

    @Test
    void rejectsWhatMakesNoSense() {
        rejects("Forest", "shingle.size", "0", "Forest.shingle.size = '0'");
        rejects("Forest", "shingle.size", "-3", "Forest.shingle.size = '-3'");
        rejects("Forest", "sample.size", "100", "output.after is above sample.size");
        rejects("Anomaly", "treshold", "2", "did you mean 'threshold'?");
        rejects("Points", "time.earliest", "1990", "Points.time.earliest = '1990'");
    }

    @Test
    void isWhatReadmeManifestAndDevelopmentFileSay() throws ReflectiveOperationException {
        PropertyTable.assertMatches(Path.of("README-sine.md"), SineSettings.SCHEMA);
        PropertyTable.assertAccepts(
                Path.of("src/main/resources", SineAnomalyJob.LOCAL_RESOURCE),
                SineSettings.SCHEMA,
                STREAMS.toArray(String[]::new));
        assertThat(manifest.properties()).isEqualTo(SineAnomalyJob.LOCAL_RESOURCE);
        assertThat(manifest.main()).isEqualTo(SineAnomalyJob.class.getName());
        assertThat(Class.forName(manifest.generator().type()).getConstructor().newInstance())
                .isInstanceOf(Generator.class);
        ApplicationProperties development =
                ApplicationProperties.load(
                        new String[] {"--local"},
                        SineAnomalyJob.class,
                        SineAnomalyJob.LOCAL_RESOURCE);
        assertThat(manifest.streams(Kind.KINESIS))
                .hasSize(STREAMS.size())
                .allSatisfy(
                        stream ->
                                assertThat(development.group(stream.group()))
                                        .containsEntry("stream.name", stream.name()));
    }

    private static void rejects(String group, String key, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(group, Map.of(key, value))))
                .hasMessageContaining(message);
    }

    static SineSettings settings(Map<String, Map<String, String>> more) {
        return SineSettings.of(GivenProperties.of(STREAMS, more));
    }
}
