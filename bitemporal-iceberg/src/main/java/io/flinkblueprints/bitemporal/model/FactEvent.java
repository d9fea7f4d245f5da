// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.model;

import io.flinkblueprints.bitemporal.domain.Fact;
import java.util.Objects;

/** One thing that became known of one key. Times are microseconds since 1970. */
public class FactEvent {

    /** CONSTITUENT, PRICE or ACTION. */
    public String kind = "";

    /** Index or instrument; never empty. */
    public String entity = "";

    /** Instrument of a constituent, name of an action; empty for a price. */
    public String part = "";

    /** The sender's id of the message; meaningless unless {@code identified}. */
    public long eventId;

    /** Whether the message has an id. */
    public boolean identified;

    /** When it became known. */
    public long recordedAt;

    /** From when it holds. */
    public long validFrom;

    /** Until when, exclusive; {@code Long.MAX_VALUE} for none. */
    public long validTo;

    /** Nothing holds for that time; what follows is meaningless then. */
    public boolean removed;

    /** In units of 10^-10; {@link Fact#ABSENT} if absent, as all numbers here. */
    public long weight = Fact.ABSENT;

    public long shares = Fact.ABSENT;

    /** In units of 10^-6. */
    public long price = Fact.ABSENT;

    /** ISO 4217; empty if absent. */
    public String currency = "";

    /** In units of 10^-10. */
    public long ratio = Fact.ABSENT;

    public FactEvent() {}

    /** One that removes whatever holds. */
    public static FactEvent of(String kind, String entity, String part) {
        FactEvent event = new FactEvent();
        event.kind = kind;
        event.entity = entity;
        event.part = part;
        event.removed = true;
        return event;
    }

    public FactEvent validBetween(long from, long to) {
        validFrom = from;
        validTo = to;
        return this;
    }

    public FactEvent recordedAt(long micros) {
        recordedAt = micros;
        return this;
    }

    public FactEvent withId(long id) {
        identified = true;
        eventId = id;
        return this;
    }

    public FactEvent saying(Fact fact) {
        removed = false;
        weight = fact.weight();
        shares = fact.shares();
        price = fact.price();
        currency = fact.currency();
        ratio = fact.ratio();
        return this;
    }

    /** Kind, entity and part in one; a tab cannot be part of any. */
    public String key() {
        return kind + '\t' + entity + '\t' + part;
    }

    public Fact fact() {
        return Fact.of(weight, shares, price, currency, ratio);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FactEvent)) {
            return false;
        }
        FactEvent that = (FactEvent) other;
        return key().equals(that.key())
                && eventId == that.eventId
                && identified == that.identified
                && recordedAt == that.recordedAt
                && validFrom == that.validFrom
                && validTo == that.validTo
                && removed == that.removed
                && fact().equals(that.fact());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, entity, part, eventId, recordedAt, validFrom, validTo);
    }

    @Override
    public String toString() {
        return key().replace('\t', ' ')
                + " ["
                + validFrom
                + ", "
                + validTo
                + ") at "
                + recordedAt
                + ": "
                + (removed ? "removed" : fact());
    }
}
