// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.Distance;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.Search;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import io.flinkblueprints.testing.GivenProperties;
import io.flinkblueprints.testing.PropertyTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeftDiscordsSettingsTest {

    @Test
    void hasTheDefaultsOfTheReadme() {
        LeftDiscordsSettings settings = settings(Map.of());
        assertThat(settings.detector())
                .isEqualTo(
                        DetectorParameters.of(
                                ProfileParameters.of(100, 6400),
                                ThresholdParameters.learned(ThresholdRule.UPPER, 4, 1400, 4000)
                                        .withLeast(0.1 * Math.sqrt(200))));
        assertThat(settings.parts()).isEqualTo(1);
        assertThat(settings.lateness()).isEqualTo(Duration.ZERO);
        assertThat(settings.seriesOnHeap()).isEqualTo(1000);
    }

    @Test
    void mapsEveryProperty() {
        Map<String, String> detector = new HashMap<>();
        detector.put("window", "20");
        detector.put("history", "500");
        detector.put("exclusion", "6");
        detector.put("distance", "EUCLIDEAN");
        detector.put("parts", "3");
        detector.put("threshold", "QUANTILE");
        detector.put("threshold.share", "0.9");
        detector.put("threshold.warm.up", "7");
        detector.put("threshold.memory", "70");
        detector.put("threshold.least", "0.25");
        LeftDiscordsSettings settings =
                settings(
                        Map.of(
                                "Detector",
                                detector,
                                "Points",
                                Map.of("lateness", "5 s", "series.on.heap", "3")));
        assertThat(settings.detector())
                .isEqualTo(
                        DetectorParameters.of(
                                        ProfileParameters.of(20, 500)
                                                .withExclusion(6)
                                                .withDistance(Distance.EUCLIDEAN),
                                        ThresholdParameters.learned(
                                                        ThresholdRule.QUANTILE, 0.9, 7, 70)
                                                .withLeast(0.25))
                                .withLateness(5000));
        assertThat(settings.parts()).isEqualTo(3);
        assertThat(settings.seriesOnHeap()).isEqualTo(3);
    }

    @Test
    void mapsDeviationsAndTheLeastShare() {
        Map<String, String> detector =
                Map.of(
                        "window", "50",
                        "threshold", "MEAN",
                        "threshold.deviations", "2",
                        "threshold.least.share", "0.5");
        assertThat(settings(Map.of("Detector", detector)).detector().threshold())
                .isEqualTo(
                        ThresholdParameters.learned(ThresholdRule.MEAN, 2, 700, 4000).withLeast(5));
    }

    @Test
    void stopsEarlyAtAFixedThreshold() {
        Map<String, String> detector =
                Map.of(
                        "search", "EARLY_STOPPING",
                        "threshold", "FIXED",
                        "threshold.distance", "4.5");
        DetectorParameters parameters = settings(Map.of("Detector", detector)).detector();
        assertThat(parameters.search()).isEqualTo(Search.EARLY_STOPPING);
        assertThat(parameters.threshold()).isEqualTo(ThresholdParameters.fixed(4.5));
    }

    @Test
    void remembersAsMuchAsAWideWindowNeedsToWarmUp() {
        assertThat(settings(Map.of("Detector", Map.of("window", "1000"))).detector().threshold())
                .extracting(ThresholdParameters::memory)
                .isEqualTo(14_000);
    }

    @Test
    void rejectsWhatMakesNoSense() {
        rejects("Detector", Map.of("window", "1"), "Detector.window = '1'");
        rejects("Detector", Map.of("history", "199"), "history is below 2 windows");
        rejects("Detector", Map.of("exclusion", "101"), "exclusion is above window");
        rejects(
                "Detector",
                Map.of("window", "4", "history", "10", "parts", "4"),
                "parts is above the number of lags, which is 3");
        rejects("Detector", Map.of("threshold", "FIXED"), "needed by threshold = FIXED");
        rejects("Detector", Map.of("threshold.distance", "3"), "and by nothing else");
        rejects("Detector", Map.of("search", "EARLY_STOPPING"), "needs threshold = FIXED");
        rejects("Detector", Map.of("threshold.memory", "100"), "memory is below");
        rejects("Detector", Map.of("threshold.share", "0"), "Detector.threshold.share = '0'");
        rejects("Detector", Map.of("windows", "5"), "did you mean 'window'?");
        rejects("Points", Map.of("time.earliest", "1990"), "Points.time.earliest = '1990'");
        rejects("Points", Map.of("time.to.live", "0 s"), "Points.time.to.live = '0 s'");
        rejects("Point", Map.of("series", "a"), "did you mean 'Points'?");
    }

    @Test
    void isWhatTheReadmeAndTheDevelopmentFileSay() {
        PropertyTable.assertMatches(Path.of("README.md"), LeftDiscordsSettings.SCHEMA);
        PropertyTable.assertAccepts(
                Path.of("src/main/resources/" + ApplicationProperties.LOCAL_RESOURCE),
                LeftDiscordsSettings.SCHEMA,
                "InputStream0",
                "OutputStream0",
                "DeadLetters");
    }

    private static void rejects(String group, Map<String, String> values, String message) {
        assertThatThrownBy(() -> settings(Map.of(group, values))).hasMessageContaining(message);
    }

    private static LeftDiscordsSettings settings(Map<String, Map<String, String>> more) {
        return LeftDiscordsSettings.of(
                GivenProperties.of(List.of("InputStream0", "OutputStream0", "DeadLetters"), more));
    }
}
