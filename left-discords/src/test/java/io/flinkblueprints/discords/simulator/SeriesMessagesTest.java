// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.discords.io.PointParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PointParser PARSER =
            new PointParser(
                    "series-1",
                    EventTimeBounds.between(
                            Instant.parse("1990-01-01T00:00:00Z"), Duration.ofDays(1)));

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(texts(new SeriesMessages(1), 3000))
                .isEqualTo(texts(new SeriesMessages(1), 3000));
        assertThat(texts(new SeriesMessages(1), 3000))
                .isNotEqualTo(texts(new SeriesMessages(2), 3000));
    }

    @Test
    void areWhatTheJobReads() throws Exception {
        SeriesMessages messages = new SeriesMessages(1);
        for (int i = 0; i < 1000; i++) {
            SeriesMessage message = messages.next();
            assertThat(PARSER.parse(record(message)).series).isEqualTo(message.series());
        }
    }

    @Test
    void comeASecondApartAndSometimesAfterTheNext() throws IOException {
        SeriesMessages messages = new SeriesMessages(1);
        Map<String, List<Instant>> times = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            SeriesMessage message = messages.next();
            times.computeIfAbsent(message.series(), name -> new ArrayList<>())
                    .add(Instant.parse(JSON.readTree(message.record()).get("at").asText()));
        }
        assertThat(times).containsOnlyKeys("pump", "heart", "oven");
        for (List<Instant> each : times.values()) {
            assertThat(new HashSet<>(each)).hasSize(each.size());
            int swaps = 0;
            for (int i = 1; i < each.size(); i++) {
                long step = Duration.between(each.get(i - 1), each.get(i)).toSeconds();
                assertThat(step).isBetween(-1L, 3L);
                swaps += step < 0 ? 1 : 0;
            }
            assertThat(swaps).isBetween(15, 100);
        }
    }

    @Test
    void haveEveryKindOfAnomalyAndAreMostlyFine() {
        Set<String> labels = new HashSet<>();
        int wrong = 0;
        SyntheticSeries series = new SyntheticSeries(Waveform.PUMP, 5);
        for (int i = 0; i < 100_000; i++) {
            LabelledValue value = series.next();
            labels.add(value.label());
            wrong += value.isAnomalous() ? 1 : 0;
        }
        assertThat(labels)
                .containsExactlyInAnyOrder("", "flat", "reversed", "fast", "spikes", "noisy");
        assertThat(wrong).isBetween(2_000, 6_000);
    }

    @ParameterizedTest
    @EnumSource(AnomalyKind.class)
    void beginAnAnomalyWhenAsked(AnomalyKind kind) throws IOException {
        SeriesMessages messages = new SeriesMessages(1);
        texts(messages, 300);
        messages.begin(kind);
        int labelled = 0;
        for (int i = 0; i < 300; i++) {
            JsonNode json = JSON.readTree(messages.next().record());
            labelled += json.get("label").asText().equals(kind.word()) ? 1 : 0;
        }
        assertThat(labelled).isBetween(3 * 49, 3 * 76);
    }

    @ParameterizedTest
    @CsvSource({
        "not-a-number, NOT_CSV",
        "truncated, NOT_JSON",
        "missing-value, MISSING_FIELD",
        "text-for-number, WRONG_TYPE",
        "nan, OUT_OF_RANGE",
        "infinite, OUT_OF_RANGE",
        "time-1970, BAD_TIME",
        "time-2090, BAD_TIME"
    })
    void areSpoiltInOneRespect(String poison, String reason) {
        SeriesMessages messages = new SeriesMessages(1);
        messages.next();
        messages.spoil(Poison.of(poison));
        SeriesMessage bad = messages.next();
        assertThatThrownBy(() -> PARSER.parse(record(bad)))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason().name()).isEqualTo(reason));
    }

    @Test
    void areLateWhenAsked() throws Exception {
        SeriesMessages messages = new SeriesMessages(1);
        messages.next();
        messages.spoil(Poison.LATE);
        assertThat(PARSER.parse(record(messages.next())).at)
                .isLessThan(Instant.parse("2000-01-01T00:00:00Z").toEpochMilli());
    }

    @Test
    void replayALabelledSeriesOverAndOver(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ward.csv");
        Files.writeString(file, "index,value,label\n0,1.5,0\n1,2.5,1\n2,3.5,0\n");
        ReplayedSeries series = ReplayedSeries.read(file);
        assertThat(series.name()).isEqualTo("ward");
        assertThat(series.length()).isEqualTo(3);
        SeriesMessages messages = new SeriesMessages(1);
        messages.add(series);
        messages.add(ReplayedSeries.read(file));
        List<String> replayed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            JsonNode json = JSON.readTree(messages.next().record());
            if (json.get("series").asText().equals("ward")) {
                replayed.add(json.get("value") + " " + json.get("label").asText());
            }
        }
        assertThat(replayed)
                .containsExactly("1.5 ", "2.5 labelled", "3.5 ", "1.5 ", "2.5 labelled");
    }

    @Test
    void nameTheLineOfAFileThatCannotBeReplayed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "value,label\n1,0\nx,0\n");
        assertThatThrownBy(() -> ReplayedSeries.read(file)).hasMessageContaining("line 3");
        Files.writeString(file, "a,b\n1,0\n");
        assertThatThrownBy(() -> ReplayedSeries.read(file))
                .hasMessageContaining("columns value and label");
    }

    private static List<String> texts(SeriesMessages messages, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(messages.next().record(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static SourceRecord record(SeriesMessage message) {
        return SourceRecord.of(message.record(), "discord-points", "shard-0", "1")
                .withArrivedAt(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    }
}
