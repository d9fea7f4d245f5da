// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.io;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.sine.model.Point;

/**
 * Reads a point from JSON: {@code {"series", "at", "sequence", "value"}}, of which only the value
 * must be there. So the public example's {@code {"time", "value"}} is understood too: its time
 * counts steps and becomes the sequence.
 */
public final class PointParser implements RecordParser<Point> {

    private static final long serialVersionUID = 1L;

    private final String defaultSeries;
    private final EventTimeBounds bounds;

    /**
     * A parser.
     *
     * @param defaultSeries of records that name none
     * @param bounds of {@code at}; a record without it was measured when it arrived
     */
    public PointParser(String defaultSeries, EventTimeBounds bounds) {
        this.defaultSeries = defaultSeries;
        this.bounds = bounds;
    }

    @Override
    public Point parse(SourceRecord record) throws RecordRejectedException {
        JsonRecord json = JsonRecord.of(record);
        String counter = json.has("sequence") ? "sequence" : "time";
        return Point.of(
                json.has("series") ? json.key("series") : defaultSeries,
                json.has("at") ? json.time("at", bounds) : record.arrivedAt,
                json.has(counter) ? json.wholeNumber(counter) : -1,
                json.number("value"));
    }
}
