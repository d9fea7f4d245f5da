// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.io;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.discords.domain.Detector;
import io.flinkblueprints.discords.model.SeriesPoint;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads a point from JSON, {@code {"series", "at", "value"}} where {@code at} may be absent, or
 * from a line with one number, as the public example sends it. What has no time has that of its
 * arrival; what names no series belongs to one whose name is given.
 */
public final class PointParser implements RecordParser<SeriesPoint> {

    private static final long serialVersionUID = 1L;

    /** Decimal, as people and most programs write it; Java would take more. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(NaN|Infinity|([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?)");

    private final String unnamed;
    private final EventTimeBounds bounds;

    /**
     * A parser.
     *
     * @param unnamed the series of lines with nothing but a number
     */
    public PointParser(String unnamed, EventTimeBounds bounds) {
        this.unnamed = unnamed;
        this.bounds = bounds;
    }

    @Override
    public SeriesPoint parse(SourceRecord record) throws RecordRejectedException {
        if (isJson(record.data)) {
            JsonRecord json = JsonRecord.of(record);
            long at = json.has("at") ? json.time("at", bounds) : record.arrivedAt;
            double value = within(json.number("value"));
            return SeriesPoint.of(json.text("series"), at, value, record);
        }
        return SeriesPoint.of(unnamed, record.arrivedAt, number(record.data), record);
    }

    private static boolean isJson(byte[] data) {
        int i = 0;
        while (i < data.length && Character.isWhitespace(data[i])) {
            i++;
        }
        return i < data.length && data[i] == '{';
    }

    private static double number(byte[] data) throws RecordRejectedException {
        String text = new String(data, StandardCharsets.UTF_8).trim();
        if (!NUMBER.matcher(text).matches()) {
            String shown = text.length() <= 80 ? text : text.substring(0, 80) + "...";
            throw new RecordRejectedException(
                    RejectionReason.NOT_CSV, "expected one number or a JSON object, got " + shown);
        }
        return within(Double.parseDouble(text));
    }

    private static double within(double value) throws RecordRejectedException {
        if (!(Math.abs(value) <= Detector.LARGEST_VALUE)) {
            throw new RecordRejectedException(
                    RejectionReason.OUT_OF_RANGE,
                    "value is " + value + ", not a number up to " + Detector.LARGEST_VALUE);
        }
        return value;
    }
}
