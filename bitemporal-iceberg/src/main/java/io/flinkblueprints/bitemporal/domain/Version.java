// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.util.Objects;

/**
 * What is believed of a key for a span of valid time, since a moment of system time. Immutable.
 *
 * @param <P> what is believed; equal payloads say the same
 */
public final class Version<P> {

    private final Validity validity;
    private final long systemFrom;
    private final P payload;

    private Version(Validity validity, long systemFrom, P payload) {
        this.validity = validity;
        this.systemFrom = systemFrom;
        this.payload = payload;
    }

    /**
     * A version.
     *
     * @param systemFrom since when it is believed, microseconds since 1970
     */
    public static <P> Version<P> of(Validity validity, long systemFrom, P payload) {
        return new Version<>(validity, systemFrom, payload);
    }

    public Validity validity() {
        return validity;
    }

    public long systemFrom() {
        return systemFrom;
    }

    public P payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Version)) {
            return false;
        }
        Version<?> that = (Version<?>) other;
        return validity.equals(that.validity)
                && systemFrom == that.systemFrom
                && payload.equals(that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(validity, systemFrom, payload);
    }

    @Override
    public String toString() {
        return payload + " valid " + validity + " believed since " + systemFrom;
    }
}
