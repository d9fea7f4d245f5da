// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.time.Instant;

/**
 * A half-open span of valid time {@code [from, to)}, in microseconds since 1970, never empty.
 * Immutable.
 */
public final class Validity {

    /** The end of what is valid until further notice. */
    public static final long FOREVER = Long.MAX_VALUE;

    private final long from;
    private final long to;

    private Validity(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A span.
     *
     * @param to exclusive; {@link #FOREVER} for none
     * @throws IllegalArgumentException if it is not after {@code from}
     */
    public static Validity between(long from, long to) {
        if (to <= from) {
            throw new IllegalArgumentException(
                    "valid to " + text(to) + " is not after valid from " + text(from));
        }
        return new Validity(from, to);
    }

    public static Validity since(long from) {
        return between(from, FOREVER);
    }

    public long from() {
        return from;
    }

    /** Exclusive. */
    public long to() {
        return to;
    }

    public boolean contains(long time) {
        return from <= time && time < to;
    }

    public boolean overlaps(Validity other) {
        return from < other.to && other.from < to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Validity
                && from == ((Validity) other).from
                && to == ((Validity) other).to;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(from) + Long.hashCode(to);
    }

    @Override
    public String toString() {
        return "[" + text(from) + ", " + text(to) + ")";
    }

    private static String text(long micros) {
        return micros == FOREVER
                ? "forever"
                : Instant.ofEpochSecond(
                                Math.floorDiv(micros, 1_000_000L),
                                1_000L * Math.floorMod(micros, 1_000_000L))
                        .toString();
    }
}
