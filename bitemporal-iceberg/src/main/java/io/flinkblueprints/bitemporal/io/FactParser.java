// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.Validity;
import io.flinkblueprints.bitemporal.model.FactEvent;
import io.flinkblueprints.bitemporal.model.FactMessage;
import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Reads what became known from JSON; a message is taken as a whole or not at all.
 *
 * <ul>
 *   <li>{@code {"type": "index", "id", "constituents": [{"instrument", "weight", "shares"?} or
 *       {"instrument", "removed": true}, ...]}}
 *   <li>{@code {"type": "price", "id", "price", "currency"}}
 *   <li>{@code {"type": "action", "id", "action", "ratio"}}
 * </ul>
 *
 * Each with {@code "validFrom"}, {@code "validTo"} (absent: until further notice), {@code
 * "recordedAt"} (absent: its arrival), {@code "eventId"} (absent: delivered twice is told twice);
 * prices and actions with {@code "removed": true} instead of their numbers. Decimals may be text.
 */
public final class FactParser implements RecordParser<FactMessage> {

    private static final long serialVersionUID = 1L;
    private static final int PRECISION = 18;

    @Override
    public FactMessage parse(SourceRecord record) throws RecordRejectedException {
        JsonRecord json = JsonRecord.ofExact(record);
        String type = json.text("type");
        FactEvent[] events;
        switch (type) {
            case "index":
                events = constituents(json);
                break;
            case "price":
                events = new FactEvent[] {price(json)};
                break;
            case "action":
                events = new FactEvent[] {action(json)};
                break;
            default:
                throw new RecordRejectedException(
                        RejectionReason.OUT_OF_RANGE,
                        "type: expected index, price or action, got " + type);
        }
        complete(json, record, events);
        return FactMessage.of(events);
    }

    private static FactEvent[] constituents(JsonRecord json) throws RecordRejectedException {
        String index = name(json, "id");
        List<JsonRecord> children = json.objects("constituents");
        if (children.isEmpty()) {
            throw new RecordRejectedException(
                    RejectionReason.MISSING_FIELD, "constituents: at least one is needed");
        }
        FactEvent[] events = new FactEvent[children.size()];
        Set<String> instruments = new HashSet<>();
        for (int i = 0; i < events.length; i++) {
            JsonRecord child = children.get(i);
            String instrument = name(child, "instrument");
            if (!instruments.add(instrument)) {
                throw new RecordRejectedException(
                        RejectionReason.OUT_OF_RANGE, "constituents: " + instrument + " twice");
            }
            events[i] = FactEvent.of("CONSTITUENT", index, instrument);
            if (!child.flag("removed")) {
                events[i].saying(
                        Fact.constituent(
                                child.decimal("weight", PRECISION, Fact.WEIGHT_SCALE),
                                child.has("shares") ? child.wholeNumber("shares") : Fact.ABSENT));
            }
        }
        return events;
    }

    private static FactEvent price(JsonRecord json) throws RecordRejectedException {
        FactEvent event = FactEvent.of("PRICE", name(json, "id"), "");
        return json.flag("removed")
                ? event
                : event.saying(
                        Fact.price(
                                json.decimal("price", PRECISION, Fact.PRICE_SCALE),
                                currency(json)));
    }

    private static FactEvent action(JsonRecord json) throws RecordRejectedException {
        FactEvent event = FactEvent.of("ACTION", name(json, "id"), name(json, "action"));
        return json.flag("removed")
                ? event
                : event.saying(Fact.action(json.decimal("ratio", PRECISION, Fact.RATIO_SCALE)));
    }

    private static void complete(JsonRecord json, SourceRecord record, FactEvent[] events)
            throws RecordRejectedException {
        long from = json.micros("validFrom");
        long to = json.has("validTo") ? json.micros("validTo") : Validity.FOREVER;
        if (to <= from) {
            throw new RecordRejectedException(
                    RejectionReason.BAD_TIME, "validTo is not after validFrom");
        }
        long recordedAt =
                json.has("recordedAt")
                        ? json.micros("recordedAt")
                        : TimeUnit.MILLISECONDS.toMicros(record.arrivedAt);
        for (FactEvent event : events) {
            event.validBetween(from, to).recordedAt(recordedAt);
            if (json.has("eventId")) {
                event.withId(json.wholeNumber("eventId"));
            }
        }
    }

    private static String currency(JsonRecord json) throws RecordRejectedException {
        String code = json.text("currency");
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new RecordRejectedException(
                    RejectionReason.OUT_OF_RANGE, "currency: ISO 4217 has no " + code);
        }
    }

    private static String name(JsonRecord json, String field) throws RecordRejectedException {
        String name = json.text(field);
        if (name.indexOf('\t') >= 0) {
            throw new RecordRejectedException(
                    RejectionReason.OUT_OF_RANGE, field + ": a name has no tab");
        }
        return name;
    }
}
