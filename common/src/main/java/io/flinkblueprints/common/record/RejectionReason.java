// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.record;

/**
 * Why a record cannot be used. The names stand in dead letters, so they are never changed, only
 * added to.
 */
public enum RejectionReason {
    /** The bytes are not one JSON object. */
    NOT_JSON,
    /** The bytes are not one line of CSV with the expected columns. */
    NOT_CSV,
    /** A field that must be there is absent or null. */
    MISSING_FIELD,
    /** A field holds something of another type: text for a number, a number for text. */
    WRONG_TYPE,
    /** A number is NaN, infinite or outside the range that makes sense. */
    OUT_OF_RANGE,
    /**
     * The event time cannot be read, lies in the distant past, or lies too far ahead of the
     * record's arrival.
     */
    BAD_TIME,
    /** The record, or the key in it, is larger than an output accepts. */
    TOO_LARGE,
    /** The record is about something that the job was not told of. */
    UNKNOWN_KEY,
    /** A store that results are written to refused this one; the record's other results stand. */
    REFUSED_BY_STORE,
    /** It arrived after what comes later in its sequence had been judged. */
    LATE
}
