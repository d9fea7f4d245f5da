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

    @Test
    void readsDecimalsToTheLastDigit() throws RecordRejectedException {
        JsonRecord json =
                exact(
                        "{\"a\":12345678901.1234567,\"b\":\"-0.0000001\",\"c\":7,\"d\":1e3,\"e\":0.10}");
        assertThat(json.decimal("a", 18, 7)).isEqualTo(123456789011234567L);
        assertThat(json.decimal("b", 18, 7)).isEqualTo(-1);
        assertThat(json.decimal("c", 18, 7)).isEqualTo(70_000_000);
        assertThat(json.decimal("d", 4, 0)).isEqualTo(1000);
        assertThat(json.decimal("e", 2, 1)).isEqualTo(1);
        rejects(RejectionReason.OUT_OF_RANGE, () -> json.decimal("a", 18, 6), "got 12345678901.1");
        rejects(RejectionReason.OUT_OF_RANGE, () -> json.decimal("d", 3, 0), "at most 3 digits");
        rejects(
                RejectionReason.WRONG_TYPE,
                () -> exact("{\"a\":\"much\"}").decimal("a", 18, 6),
                "a decimal number");
        rejects(
                RejectionReason.WRONG_TYPE,
                () -> exact("{\"a\":NaN}").decimal("a", 18, 6),
                "a decimal number");
    }

    @Test
    void readsObjectsAndFlags() throws RecordRejectedException {
        JsonRecord json = json("{\"a\":[{\"b\":1},{\"b\":2}],\"on\":true,\"no\":[1]}");
        assertThat(json.objects("a")).hasSize(2);
        assertThat(json.objects("a").get(1).wholeNumber("b")).isEqualTo(2);
        assertThat(json.flag("on")).isTrue();
        assertThat(json.flag("off")).isFalse();
        rejects(RejectionReason.WRONG_TYPE, () -> json.objects("on"), "an array of objects");
        rejects(RejectionReason.WRONG_TYPE, () -> json.objects("no"), "an array of objects");
        rejects(RejectionReason.WRONG_TYPE, () -> json.flag("a"), "true or false");
    }

    @Test
    void readsTimesToTheMicrosecondAndDates() throws RecordRejectedException {
        JsonRecord json =
                json(
                        "{\"a\":\"1970-01-01T00:00:01.000002Z\",\"b\":\"1970-01-02\",\"c\":-1,"
                                + "\"d\":\"1970-02-30\",\"e\":99999999999999999,\"f\":\"0000-12-31\"}");
        assertThat(json.micros("a")).isEqualTo(1_000_002);
        assertThat(json.micros("b")).isEqualTo(86_400_000_000L);
        assertThat(json.micros("c")).isEqualTo(-1000);
        rejects(RejectionReason.BAD_TIME, () -> json.micros("d"), "1970-02-30");
        rejects(RejectionReason.BAD_TIME, () -> json.micros("e"), "years 1 to 9999");
        rejects(RejectionReason.BAD_TIME, () -> json.micros("f"), "years 1 to 9999");
    }

    private static JsonRecord exact(String text) throws RecordRejectedException {
        return JsonRecord.ofExact(
                SourceRecord.of(text.getBytes(StandardCharsets.UTF_8), "s", "shard-0", "1"));
    }
}
