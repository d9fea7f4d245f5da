// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.discords.Points;
import io.flinkblueprints.discords.model.SeriesPoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointParserTest {

    private final PointParser parser =
            new PointParser(
                    "unnamed",
                    EventTimeBounds.between(
                            Instant.parse("1990-01-01T00:00:00Z"), Duration.ofDays(1)));

    @Test
    void readsSeriesTimeAndValueOutOfJson() throws Exception {
        SourceRecord record =
                Points.record(" {\"value\":2.5,\"at\":946684800000,\"series\":\"a\"}", 1);
        assertThat(parser.parse(record))
                .isEqualTo(SeriesPoint.of("a", 946_684_800_000L, 2.5, record));
    }

    @Test
    void takesTheArrivalForTheTimeThatIsAbsent() throws Exception {
        SourceRecord record = Points.record("{\"series\":\"a\",\"value\":-1}", 1);
        assertThat(parser.parse(record).at).isEqualTo(record.arrivedAt);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-2.5e3, -2500", "' 0.25\n', 0.25", "7., 7", "-0, -0.0"})
    void readsALineWithOneNumber(String line, double value) throws Exception {
        SourceRecord record = Points.record(line, 1);
        assertThat(parser.parse(record))
                .isEqualTo(SeriesPoint.of("unnamed", record.arrivedAt, value, record));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1,2", "1d", "1f", "0x1p3", "[1]", "\"1\"", "1 2", "--1"})
    void refusesLinesThatAreNoNumber(String line) {
        rejects(line, RejectionReason.NOT_CSV, "expected one number or a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e101", "1e999"})
    void refusesNumbersThatNothingCanBeComparedWith(String number) {
        rejects(number, RejectionReason.OUT_OF_RANGE, "value is");
        rejects(
                Points.json("a", "2000-01-01T00:00:00Z", number),
                RejectionReason.OUT_OF_RANGE,
                "value is");
    }

    @Test
    void namesWhatIsWrongWithJson() {
        rejects("{\"series\":\"a\",\"value\":1", RejectionReason.NOT_JSON, "");
        rejects("{\"series\":\"a\"}", RejectionReason.MISSING_FIELD, "value is missing");
        rejects("{\"value\":1}", RejectionReason.MISSING_FIELD, "series is missing");
        rejects("{\"series\":\"\",\"value\":1}", RejectionReason.WRONG_TYPE, "series");
        rejects("{\"series\":\"a\",\"value\":\"1\"}", RejectionReason.WRONG_TYPE, "value");
        rejects(Points.json("a", "yesterday", "1"), RejectionReason.BAD_TIME, "yesterday");
        rejects(Points.json("a", "1970-01-01T00:00:00Z", "1"), RejectionReason.BAD_TIME, "before");
        rejects(Points.json("a", "2090-01-01T00:00:00Z", "1"), RejectionReason.BAD_TIME, "ahead");
    }

    private void rejects(String text, RejectionReason reason, String detail) {
        assertThatThrownBy(() -> parser.parse(Points.record(text, 1)))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).as(text).isEqualTo(reason))
                .hasMessageContaining(detail);
    }
}
