// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

/** All that is kept of one key: what is believed of it now, and which events said so last. */
public final class FactHistory {

    private final Timeline<Fact> timeline;
    private final SeenEvents seen;
    private long revision;

    private FactHistory(Timeline<Fact> timeline, SeenEvents seen) {
        this.timeline = timeline;
        this.seen = seen;
    }

    /**
     * A key of which nothing is known.
     *
     * @param remembered how many ids of events are remembered
     */
    public static FactHistory empty(int remembered) {
        return of(Timeline.empty(), SeenEvents.last(remembered));
    }

    /** A key as it was left. */
    public static FactHistory of(Timeline<Fact> timeline, SeenEvents seen) {
        return new FactHistory(timeline, seen);
    }

    /** Where {@link Timeline#learn} is called unless the event was seen before. */
    public interface Lesson {
        boolean teach(Timeline<Fact> timeline);
    }

    /**
     * Handles one event.
     *
     * @param eventId its id; any if {@code identified} is false
     * @return false if the event was seen before
     */
    public boolean accept(boolean identified, long eventId, Lesson lesson) {
        if (identified && !seen.add(eventId)) {
            return false;
        }
        if (lesson.teach(timeline) || identified) {
            revision++;
        }
        return true;
    }

    public Timeline<Fact> timeline() {
        return timeline;
    }

    public SeenEvents seen() {
        return seen;
    }

    /** Changes whenever anything else here does. */
    public long revision() {
        return revision;
    }
}
