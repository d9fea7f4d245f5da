// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordTest {

    private static final Instant ARRIVAL = Instant.parse("2026-06-01T12:00:00Z");
    private static final EventTimeBounds BOUNDS =
            EventTimeBounds.between(Instant.parse("1990-01-01T00:00:00Z"), Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"a\":1",
                "[1]",
                "7",
                "null",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "\u0000\u0001"
            })
    void rejectsWhatIsNotOneJsonObject(String bytes) {
        rejects(RejectionReason.NOT_JSON, () -> json(bytes));
    }

    @Test
    void readsNumbers() throws RecordRejectedException {
        assertThat(json("{\"a\":1.5,\"b\":-3}").number("a")).isEqualTo(1.5);
        assertThat(json("{\"a\":1.5,\"b\":-3}").wholeNumber("b")).isEqualTo(-3);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        rejects(RejectionReason.MISSING_FIELD, () -> json("{\"b\":1}").number("a"), "a is missing");
        rejects(
                RejectionReason.MISSING_FIELD,
                () -> json("{\"a\":null}").text("a"),
                "a is missing");
    }

    @Test
    void readsKeysThatAStreamTakes() throws RecordRejectedException {
        String longest = "k".repeat(256);
        assertThat(json("{\"a\":\"" + longest + "\"}").key("a")).isEqualTo(longest);
        rejects(
                RejectionReason.TOO_LARGE,
                () -> json("{\"a\":\"" + longest + "k\"}").key("a"),
                "a has 257 characters");
    }

    @Test
    void rejectsOtherTypes() {
        rejects(
                RejectionReason.WRONG_TYPE,
                () -> json("{\"a\":\"1.5\"}").number("a"),
                "a: expected a number, got \"1.5\"");
        rejects(RejectionReason.WRONG_TYPE, () -> json("{\"a\":7}").text("a"));
        rejects(RejectionReason.WRONG_TYPE, () -> json("{\"a\":\"\"}").text("a"));
        rejects(RejectionReason.WRONG_TYPE, () -> json("{\"a\":1.5}").wholeNumber("a"));
        rejects(
                RejectionReason.WRONG_TYPE,
                () -> json("{\"a\":99999999999999999999}").wholeNumber("a"));
    }

    @Test
    void rejectsNumbersThatAreNone() {
        for (String number : new String[] {"NaN", "Infinity", "-Infinity", "1e999"}) {
            rejects(RejectionReason.OUT_OF_RANGE, () -> json("{\"a\":" + number + "}").number("a"));
        }
    }

    @Test
    void readsTimesInBothForms() throws RecordRejectedException {
        assertThat(json("{\"at\":\"2026-06-01T12:00:00.250Z\"}").time("at", BOUNDS))
                .isEqualTo(ARRIVAL.toEpochMilli() + 250);
        assertThat(json("{\"at\":" + ARRIVAL.toEpochMilli() + "}").time("at", BOUNDS))
                .isEqualTo(ARRIVAL.toEpochMilli());
    }

    @Test
    void rejectsTimesThatCannotBe() {
        for (String time :
                new String[] {
                    "\"1970-01-01T00:00:00Z\"",
                    "\"2090-01-01T00:00:00Z\"",
                    "0",
                    "\"yesterday\"",
                    "true",
                    "\"2026-06-01T13:00:00.001Z\"",
                    "\"+1000000000-12-31T23:59:59.999999999Z\"",
                    "9223372036854775807",
                    "-9223372036854775808"
                }) {
            rejects(
                    RejectionReason.BAD_TIME,
                    () -> json("{\"at\":" + time + "}").time("at", BOUNDS));
        }
    }

    private static JsonRecord json(String bytes) throws RecordRejectedException {
        return JsonRecord.of(
                SourceRecord.of(bytes.getBytes(StandardCharsets.UTF_8), "s", "0", "1")
                        .withArrivedAt(ARRIVAL.toEpochMilli()));
    }

    private static void rejects(RejectionReason reason, ThrowingCallable call) {
        rejects(reason, call, "");
    }

    private static void rejects(RejectionReason reason, ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }
}
