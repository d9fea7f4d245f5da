// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.model;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.Version;
import java.util.Objects;

/** A row of the table: a version, or a mark that one ended. Times are microseconds since 1970. */
public class VersionRow {

    /** No end: of valid time until further notice, of system time still believed. */
    public static final long NONE = Long.MAX_VALUE;

    public String kind = "";
    public String entity = "";
    public String part = "";
    public long validFrom;

    /** Exclusive; {@link #NONE} for none. */
    public long validTo = NONE;

    public long systemFrom;

    /** Exclusive; {@link #NONE} while it is believed, and always in append mode. */
    public long systemTo = NONE;

    /**
     * Only in append mode: the version that began at {@code validFrom} ended at {@code systemFrom}
     * and no other took its place. The numbers are absent then.
     */
    public boolean ended;

    /** In units of 10^-10; {@link Fact#ABSENT} if absent, as all numbers here. */
    public long weight = Fact.ABSENT;

    public long shares = Fact.ABSENT;

    /** In units of 10^-6. */
    public long price = Fact.ABSENT;

    /** ISO 4217; empty if absent. */
    public String currency = "";

    /** In units of 10^-10. */
    public long ratio = Fact.ABSENT;

    public VersionRow() {}

    /** A version of the event's key. */
    public static VersionRow of(FactEvent event, Version<Fact> version) {
        VersionRow row = ofKey(event);
        row.validFrom = version.validity().from();
        row.validTo = version.validity().to();
        row.systemFrom = version.systemFrom();
        Fact fact = version.payload();
        row.weight = fact.weight();
        row.shares = fact.shares();
        row.price = fact.price();
        row.currency = fact.currency();
        row.ratio = fact.ratio();
        return row;
    }

    /** A mark that a version of the event's key ended. */
    public static VersionRow ended(FactEvent event, Version<Fact> version, long at) {
        VersionRow row = ofKey(event);
        row.validFrom = version.validity().from();
        row.validTo = version.validity().to();
        row.systemFrom = at;
        row.ended = true;
        return row;
    }

    public VersionRow withSystemTo(long micros) {
        systemTo = micros;
        return this;
    }

    private static VersionRow ofKey(FactEvent event) {
        VersionRow row = new VersionRow();
        row.kind = event.kind;
        row.entity = event.entity;
        row.part = event.part;
        return row;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof VersionRow)) {
            return false;
        }
        VersionRow that = (VersionRow) other;
        return kind.equals(that.kind)
                && entity.equals(that.entity)
                && part.equals(that.part)
                && validFrom == that.validFrom
                && validTo == that.validTo
                && systemFrom == that.systemFrom
                && systemTo == that.systemTo
                && ended == that.ended
                && weight == that.weight
                && shares == that.shares
                && price == that.price
                && ratio == that.ratio
                && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, entity, part, validFrom, validTo, systemFrom, systemTo);
    }

    @Override
    public String toString() {
        return String.join(" ", kind, entity, part)
                + " valid ["
                + validFrom
                + ", "
                + validTo
                + ") believed ["
                + systemFrom
                + ", "
                + systemTo
                + ")"
                + (ended ? " ended" : "");
    }
}
