// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object with typed access to its fields; each fault is a {@link RecordRejectedException}
 * that names the field.
 *
 * <p>Duplicate fields and anything after the object are faults. NaN and the infinities are
 * understood, so that they can be refused as numbers out of range rather than as broken JSON.
 */
public final class JsonRecord {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final ObjectReader READER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build()
                    .readerFor(JsonNode.class);

    /** Of Kinesis; Kafka would take more. */
    private static final int LONGEST_KEY = 256;

    /** Keeps every digit of a decimal fraction, which a double would round. */
    private static final ObjectReader EXACT_READER =
            READER.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonNode object;
    private final SourceRecord record;

    private JsonRecord(JsonNode object, SourceRecord record) {
        this.object = object;
        this.record = record;
    }

    /**
     * Reads the bytes of a record as one JSON object.
     *
     * @throws RecordRejectedException {@link RejectionReason#NOT_JSON} if they are anything else
     */
    public static JsonRecord of(SourceRecord record) throws RecordRejectedException {
        return read(record, READER);
    }

    /**
     * The same with every digit of its numbers, for {@link #decimal}; slower.
     *
     * @throws RecordRejectedException {@link RejectionReason#NOT_JSON} if they are anything else
     */
    public static JsonRecord ofExact(SourceRecord record) throws RecordRejectedException {
        return read(record, EXACT_READER);
    }

    private static JsonRecord read(SourceRecord record, ObjectReader reader)
            throws RecordRejectedException {
        JsonNode node;
        try {
            node = reader.readValue(record.data);
        } catch (JsonProcessingException e) {
            throw new RecordRejectedException(RejectionReason.NOT_JSON, e.getOriginalMessage());
        } catch (IOException e) {
            throw new RecordRejectedException(
                    RejectionReason.NOT_JSON, String.valueOf(e.getMessage()));
        }
        if (node == null || !node.isObject()) {
            throw new RecordRejectedException(RejectionReason.NOT_JSON, "expected one JSON object");
        }
        return new JsonRecord(node, record);
    }

    public boolean has(String field) {
        return present(field) != null;
    }

    /** A number that is there and finite. */
    public double number(String field) throws RecordRejectedException {
        JsonNode value = required(field);
        if (!value.isNumber()) {
            throw wrongType(field, "a number", value);
        }
        double number = value.doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new RecordRejectedException(
                    RejectionReason.OUT_OF_RANGE, field + " is " + value.asText());
        }
        return number;
    }

    /** A whole number that is there and fits 64 bits. */
    public long wholeNumber(String field) throws RecordRejectedException {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrongType(field, "a whole number", value);
        }
        return value.longValue();
    }

    /**
     * A decimal number that is there, as a number or as text, and fits.
     *
     * @param precision digits that it may have, at most 18
     * @param scale how many of them stand behind the point
     * @return the number times 10^scale
     */
    public long decimal(String field, int precision, int scale) throws RecordRejectedException {
        JsonNode value = required(field);
        BigDecimal number;
        try {
            number = value.isBigDecimal() ? value.decimalValue() : new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw wrongType(field, "a decimal number", value);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > scale
                || stripped.precision() - stripped.scale() > precision - scale) {
            throw new RecordRejectedException(
                    RejectionReason.OUT_OF_RANGE,
                    field
                            + ": expected at most "
                            + (precision - scale)
                            + " digits before the point and "
                            + scale
                            + " behind it, got "
                            + abridged(value));
        }
        return stripped.setScale(scale).unscaledValue().longValueExact();
    }

    /** The objects in an array that is there. */
    public List<JsonRecord> objects(String field) throws RecordRejectedException {
        JsonNode array = required(field);
        if (!array.isArray()) {
            throw wrongType(field, "an array of objects", array);
        }
        List<JsonRecord> objects = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            if (!element.isObject()) {
                throw wrongType(field, "an array of objects", array);
            }
            objects.add(new JsonRecord(element, record));
        }
        return objects;
    }

    /** True or false; false if it is absent. */
    public boolean flag(String field) throws RecordRejectedException {
        JsonNode value = present(field);
        if (value != null && !value.isBoolean()) {
            throw wrongType(field, "true or false", value);
        }
        return value != null && value.booleanValue();
    }

    /** Text that is there and not empty. */
    public String text(String field) throws RecordRejectedException {
        JsonNode value = required(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw wrongType(field, "text that is not empty", value);
        }
        return value.textValue();
    }

    /**
     * Text that can be the key of a record in a stream.
     *
     * @throws RecordRejectedException {@link RejectionReason#TOO_LARGE} if no stream would take it
     */
    public String key(String field) throws RecordRejectedException {
        String key = text(field);
        if (key.length() > LONGEST_KEY) {
            throw new RecordRejectedException(
                    RejectionReason.TOO_LARGE,
                    field + " has " + key.length() + " characters; a key has " + LONGEST_KEY);
        }
        return key;
    }

    /**
     * A time that is there: ISO-8601 in UTC or epoch milliseconds.
     *
     * @return epoch milliseconds within the bounds
     */
    public long time(String field, EventTimeBounds bounds) throws RecordRejectedException {
        return bounds.check(epochMillis(field, required(field)), record.arrivedAt);
    }

    /**
     * A time that is there, to the microsecond: ISO-8601 in UTC, a date, which means its first
     * moment in UTC, or epoch milliseconds.
     *
     * @return epoch microseconds between the years 1 and 9999
     */
    public long micros(String field) throws RecordRejectedException {
        JsonNode value = required(field);
        Optional<Instant> time =
                value.isIntegralNumber() && value.canConvertToLong()
                        ? Optional.of(Instant.ofEpochMilli(value.longValue()))
                        : Optional.ofNullable(value.textValue()).flatMap(JsonRecord::instantOrDate);
        if (time.isEmpty() || time.get().isBefore(FIRST) || time.get().isAfter(LAST)) {
            throw new RecordRejectedException(
                    RejectionReason.BAD_TIME,
                    field
                            + ": expected ISO-8601 UTC, a date or epoch milliseconds in the years 1 to 9999, got "
                            + abridged(value));
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.get());
    }

    private static Optional<Instant> instantOrDate(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long epochMillis(String field, JsonNode value) throws RecordRejectedException {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        return Optional.ofNullable(value.textValue())
                .flatMap(JsonRecord::instant)
                .orElseThrow(
                        () ->
                                new RecordRejectedException(
                                        RejectionReason.BAD_TIME,
                                        field
                                                + ": expected ISO-8601 UTC or epoch milliseconds, got "
                                                + abridged(value)));
    }

    private static Optional<Long> instant(String text) {
        try {
            return Optional.of(Instant.parse(text).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private JsonNode required(String field) throws RecordRejectedException {
        JsonNode value = present(field);
        if (value == null) {
            throw new RecordRejectedException(RejectionReason.MISSING_FIELD, field + " is missing");
        }
        return value;
    }

    private @Nullable JsonNode present(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static RecordRejectedException wrongType(
            String field, String expected, JsonNode value) {
        return new RecordRejectedException(
                RejectionReason.WRONG_TYPE,
                field + ": expected " + expected + ", got " + abridged(value));
    }

    private static String abridged(JsonNode value) {
        String text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
