// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.sine.model.Point;
import io.flinkblueprints.tep.sine.model.PointScore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointParserTest {

    private static final long ARRIVED = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final PointParser PARSER =
            new PointParser(
                    "the-sine",
                    EventTimeBounds.between(
                            Instant.parse("1990-01-01T00:00:00Z"), Duration.ofDays(1)));

    @Test
    void readsAPoint() throws RecordRejectedException {
        assertThat(parse("{'value':-17,'sequence':5,'at':'2000-01-01T00:00:01Z','series':'a'}"))
                .isEqualTo(Point.of("a", 946_684_801_000L, 5, -17));
    }

    @Test
    void readsThePostsOwnMessage() throws RecordRejectedException {
        assertThat(parse("{'time':628,'value':10.5}"))
                .isEqualTo(Point.of("the-sine", ARRIVED, 628, 10.5));
    }

    @Test
    void aValueIsEnough() throws RecordRejectedException {
        assertThat(parse("{'value':1}")).isEqualTo(Point.of("the-sine", ARRIVED, -1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'value':1             | NOT_JSON",
                "{'time':1}             | MISSING_FIELD",
                "{'value':null}         | MISSING_FIELD",
                "{'value':'1'}          | WRONG_TYPE",
                "{'value':NaN}          | OUT_OF_RANGE",
                "{'value':-Infinity}    | OUT_OF_RANGE",
                "{'value':1e999}        | OUT_OF_RANGE",
                "{'value':1,'series':7} | WRONG_TYPE",
                "{'value':1,'series':''} | WRONG_TYPE",
                "{'value':1,'time':1.5} | WRONG_TYPE",
                "{'value':1,'at':0}     | BAD_TIME",
                "{'value':1,'at':'2090-01-01T00:00:00Z'} | BAD_TIME"
            })
    void rejectsEachKindOfPoison(String message, RejectionReason reason) {
        assertThatThrownBy(() -> parse(message))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void rejectsASeriesWhoseNameIsTooLongForAKeyOfTheOutput() {
        assertThatThrownBy(() -> parse("{'value':1,'series':'" + "x".repeat(257) + "'}"))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void writesTheScoreWithItsPoint() {
        Point point = Point.of("a", 946_684_801_000L, 5, -17);
        assertThat(json(PointScore.of(point, 3.5)))
                .isEqualTo(
                        "{'series':'a','at':'2000-01-01T00:00:01Z','sequence':5,'value':-17.0,"
                                + "'score':3.5,'threshold':1.25,'anomaly':true}");
        assertThat(json(PointScore.of(point, 1.25))).endsWith("'anomaly':false}");
        assertThat(json(PointScore.of(point, Double.NaN)))
                .contains("'score':null")
                .endsWith("'anomaly':false}");
    }

    private static String json(PointScore scored) {
        return new String(PointScoreJson.above(1.25).serialize(scored), StandardCharsets.UTF_8)
                .replace('"', '\'');
    }

    private static Point parse(String message) throws RecordRejectedException {
        byte[] data = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return PARSER.parse(
                SourceRecord.of(data, "sine-ingest", "shard-0", "1").withArrivedAt(ARRIVED));
    }
}
