// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Which event times are believed.
 *
 * <p>The upper bound is relative to the record's arrival at the stream and not to the wall clock,
 * so that a replay of old records accepts and rejects the same ones.
 */
public final class EventTimeBounds implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long earliest;
    private final long aheadOfArrival;

    private EventTimeBounds(long earliest, long aheadOfArrival) {
        this.earliest = earliest;
        this.aheadOfArrival = aheadOfArrival;
    }

    /**
     * Bounds that hold for a stream.
     *
     * @param earliest the first time that is believed
     * @param aheadOfArrival how far an event's clock may run ahead of the stream's
     */
    public static EventTimeBounds between(Instant earliest, Duration aheadOfArrival) {
        return new EventTimeBounds(earliest.toEpochMilli(), aheadOfArrival.toMillis());
    }

    /**
     * Passes a time that is believed.
     *
     * @param eventTime epoch milliseconds
     * @param arrivedAt epoch milliseconds
     * @throws RecordRejectedException {@link RejectionReason#BAD_TIME} otherwise
     */
    public long check(long eventTime, long arrivedAt) throws RecordRejectedException {
        if (eventTime < earliest) {
            throw bad(eventTime, "before " + Instant.ofEpochMilli(earliest));
        }
        if (eventTime - aheadOfArrival > arrivedAt) {
            throw bad(
                    eventTime,
                    "too far ahead of its arrival at " + Instant.ofEpochMilli(arrivedAt));
        }
        return eventTime;
    }

    private static RecordRejectedException bad(long eventTime, String why) {
        return new RecordRejectedException(
                RejectionReason.BAD_TIME,
                "event time " + Instant.ofEpochMilli(eventTime) + " is " + why);
    }
}
