// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.operator;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.FactHistory;
import io.flinkblueprints.bitemporal.domain.Timeline;
import io.flinkblueprints.bitemporal.domain.Validity;
import io.flinkblueprints.bitemporal.domain.Version;
import io.flinkblueprints.bitemporal.model.FactEvent;
import io.flinkblueprints.bitemporal.model.VersionRow;
import io.flinkblueprints.common.state.ModelFunction;
import org.apache.flink.util.Collector;

/**
 * Puts each event of a key into the key's history and gives the rows that change by it. An event
 * whose id the key remembers gives none, nor does one that says what is believed already.
 */
public final class LearnFunction implements ModelFunction<FactEvent, FactHistory, VersionRow> {

    private static final long serialVersionUID = 1L;

    private final TableMode mode;
    private final int remembered;

    /**
     * A function.
     *
     * @param remembered how many ids of events each key remembers
     */
    public LearnFunction(TableMode mode, int remembered) {
        this.mode = mode;
        this.remembered = remembered;
    }

    @Override
    public FactHistory create(FactEvent first) {
        return FactHistory.empty(remembered);
    }

    @Override
    public void process(FactEvent event, FactHistory history, Collector<VersionRow> out) {
        history.accept(
                event.identified,
                event.eventId,
                timeline ->
                        timeline.learn(
                                Validity.between(event.validFrom, event.validTo),
                                event.removed ? null : event.fact(),
                                event.recordedAt,
                                mode == TableMode.APPEND
                                        ? new Appended(event, out)
                                        : new Upserted(event, out)));
    }

    private static final class Appended implements Timeline.Effects<Fact> {

        private final FactEvent event;
        private final Collector<VersionRow> out;

        private Appended(FactEvent event, Collector<VersionRow> out) {
            this.event = event;
            this.out = out;
        }

        @Override
        public void closed(Version<Fact> version, long systemTo, boolean reopened) {
            if (!reopened) {
                out.collect(VersionRow.ended(event, version, systemTo));
            }
        }

        @Override
        public void opened(Version<Fact> version) {
            out.collect(VersionRow.of(event, version));
        }
    }

    private static final class Upserted implements Timeline.Effects<Fact> {

        private final FactEvent event;
        private final Collector<VersionRow> out;

        private Upserted(FactEvent event, Collector<VersionRow> out) {
            this.event = event;
            this.out = out;
        }

        @Override
        public void closed(Version<Fact> version, long systemTo, boolean reopened) {
            out.collect(VersionRow.of(event, version).withSystemTo(systemTo));
        }

        @Override
        public void opened(Version<Fact> version) {
            out.collect(VersionRow.of(event, version));
        }
    }
}
