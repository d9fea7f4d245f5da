// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.tep.simulator.TrackingTarget;
import io.flinkblueprints.tep.sine.simulator.SineWave.Label;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SineGeneratorTest {

    private static final double FAST = 5_000;

    /** The development properties' {@code Forest.output.after}. */
    private static final int SCORES_AFTER = 256;

    private final SineGenerator generator = new SineGenerator();
    private final TrackingTarget target = new TrackingTarget(true);

    @AfterEach
    void stop() {
        generator.close();
    }

    @Test
    void theFirstBurstComesWhenScoresHaveComeForAWhileUnlikeThePosts() {
        List<Label> labels = labels(2 * SineWave.POINTS_BETWEEN + SineWave.FIRST_ANOMALY);
        assertThat(labels.indexOf(Label.BURST))
                .isEqualTo(SineWave.FIRST_ANOMALY)
                .isGreaterThan(SCORES_AFTER + 100);
        assertThat(labels.indexOf(Label.STUCK))
                .isEqualTo(SineWave.FIRST_ANOMALY + SineWave.POINTS_BETWEEN);
        assertThat(labels).filteredOn(Label.BURST::equals).hasSize(4);
        assertThat(labels).filteredOn(Label.STUCK::equals).hasSize(32);
    }

    @Test
    void aStuckSensorStaysAtTheValueThatItHad() {
        SineWave wave = new SineWave(1);
        for (int n = 1; n <= 7; n++) {
            wave.step();
        }
        double last = wave.value();
        wave.begin(Label.STUCK);
        for (int n = 1; n <= 32; n++) {
            wave.step();
            assertThat(wave.value()).isEqualTo(last).isBetween(-1.0, 21.0);
            assertThat(wave.label()).isEqualTo(Label.STUCK);
        }
        wave.step();
        assertThat(wave.value()).isNotEqualTo(last);
        assertThat(wave.label()).isEqualTo(Label.NORMAL);
    }

    @Test
    void sameSeedSendsTheSame() throws InterruptedException {
        generator.start(target, FAST, 7);
        List<String> first = target.await(10).subList(0, 10);
        TrackingTarget again = new TrackingTarget(true);
        try (SineGenerator other = new SineGenerator()) {
            other.start(again, FAST / 10, 7);
            assertThat(again.await(10).subList(0, 10)).isEqualTo(first);
        }
        assertThat(first.get(0))
                .matches(
                        "sine-ingest sine \\{\"series\":\"sine\",\"at\":\"2000-01-01T00:00:00.020Z\","
                                + "\"sequence\":1,\"value\":[0-9.]+,\"label\":\"NORMAL\"}");
    }

    @Test
    void commandsMakeAnomalies() throws InterruptedException {
        generator.command("burst", "1");
        generator.start(target, FAST, 1);
        assertThat(target.await(1).get(0)).contains("\"value\":-17.0,\"label\":\"BURST\"");
        generator.command("stuck", "2");
        List<String> records = target.await(target.await(1).size() + 20);
        assertThat(records).anyMatch(record -> record.contains("STUCK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not-json", "no-value", "text-for-number", "nan", "time-1970", "time-2090"})
    void poisonIsOneMoreMessage(String word) throws InterruptedException {
        generator.command("poison", word);
        generator.start(target, FAST, 1);
        List<String> records = target.await(3);
        assertThat(records.get(0)).doesNotContain("sequence");
        assertThat(records.get(1)).contains("\"sequence\":1,");
        assertThat(records.get(2)).contains("\"sequence\":2,");
    }

    @Test
    void saysWhatIsKnown() {
        assertThatThrownBy(() -> generator.command("brust", "1"))
                .hasMessage(
                        "no command is called 'brust'; known: burst, stuck (any value), poison [nan, no-value, "
                                + "not-json, text-for-number, time-1970, time-2090]");
        assertThatThrownBy(() -> generator.command("poison", "arsenic"))
                .hasMessageContaining("no poison is called 'arsenic'; known: [nan, no-value");
    }

    private static List<Label> labels(int count) {
        SineWave wave = new SineWave(1);
        List<Label> labels = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            wave.step();
            labels.add(wave.label());
        }
        return labels;
    }
}
