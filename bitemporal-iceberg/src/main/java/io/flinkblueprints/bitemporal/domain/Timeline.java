// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of one key now: versions that do not overlap in valid time, in its order, and
 * the key's system clock.
 *
 * <p>Whoever learns something new closes every version that it overlaps, at one moment of the
 * system clock, and opens from that moment on the new version and what remains of the closed ones
 * on its left and right. So at each moment of system time there is at most one version for each
 * moment of valid time, and no version is ever changed. Snodgrass, "Developing Time-Oriented
 * Database Applications in SQL" (1999), chapter 10, calls this a sequenced modification of a
 * bitemporal table.
 *
 * <p>Time O(log n + k) to find k of n versions, O(n) to move those behind them; memory O(n). Not
 * safe for use by several threads.
 *
 * @param <P> what is believed; equal payloads say the same
 */
public final class Timeline<P> {

    /** Before anything was learned. */
    public static final long NEVER = Long.MIN_VALUE;

    private final List<Version<P>> versions;
    private long clock;

    private Timeline(List<Version<P>> versions, long clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** A key of which nothing is known. */
    public static <P> Timeline<P> empty() {
        return new Timeline<>(new ArrayList<>(), NEVER);
    }

    /**
     * A key as it was left.
     *
     * @param versions not overlapping, in the order of valid time
     * @param clock when it last learned something
     */
    public static <P> Timeline<P> of(List<Version<P>> versions, long clock) {
        return new Timeline<>(new ArrayList<>(versions), clock);
    }

    /** Where the effects of what is learned go. */
    public interface Effects<P> {

        /**
         * A version is no longer believed.
         *
         * @param systemTo the first moment at which it is not
         * @param reopened whether a version opened at that moment has the same beginning of valid
         *     time
         */
        void closed(Version<P> version, long systemTo, boolean reopened);

        /** A version is believed from its {@code systemFrom} on. */
        void opened(Version<P> version);
    }

    /**
     * Learns that something holds for a span of valid time, or that nothing does.
     *
     * @param payload null for nothing
     * @param recordedAt when it became known; the key's clock moves to it, or by a microsecond if
     *     it stands there already or later
     * @return whether anything changed; not if all of it was believed already
     */
    public boolean learn(
            Validity validity, @Nullable P payload, long recordedAt, Effects<P> effects) {
        int first = firstEndingAfter(validity.from());
        int end = first;
        while (end < versions.size() && versions.get(end).validity().overlaps(validity)) {
            end++;
        }
        List<Version<P>> closed = new ArrayList<>(versions.subList(first, end));
        if (isKnown(closed, validity, payload)) {
            return false;
        }
        clock = clock == NEVER ? recordedAt : Math.max(clock + 1, recordedAt);
        List<Version<P>> opened = successors(closed, validity, payload);
        versions.subList(first, end).clear();
        versions.addAll(first, opened);
        for (Version<P> version : closed) {
            effects.closed(version, clock, begins(opened, version.validity().from()));
        }
        opened.forEach(effects::opened);
        return true;
    }

    /** What is believed now, in the order of valid time. */
    public List<Version<P>> versions() {
        return Collections.unmodifiableList(versions);
    }

    /** When something was last learned; {@link #NEVER} if nothing was. */
    public long clock() {
        return clock;
    }

    private List<Version<P>> successors(
            List<Version<P>> closed, Validity validity, @Nullable P payload) {
        List<Version<P>> opened = new ArrayList<>(3);
        if (!closed.isEmpty()) {
            Version<P> leftmost = closed.get(0);
            if (leftmost.validity().from() < validity.from()) {
                opened.add(
                        Version.of(
                                Validity.between(leftmost.validity().from(), validity.from()),
                                clock,
                                leftmost.payload()));
            }
        }
        if (payload != null) {
            opened.add(Version.of(validity, clock, payload));
        }
        if (!closed.isEmpty()) {
            Version<P> rightmost = closed.get(closed.size() - 1);
            if (validity.to() < rightmost.validity().to()) {
                opened.add(
                        Version.of(
                                Validity.between(validity.to(), rightmost.validity().to()),
                                clock,
                                rightmost.payload()));
            }
        }
        return opened;
    }

    /** Whether the overlapping versions say the same of the whole span already. */
    private static <P> boolean isKnown(
            List<Version<P>> overlapping, Validity validity, @Nullable P payload) {
        if (payload == null) {
            return overlapping.isEmpty();
        }
        long knownTo = validity.from();
        for (Version<P> version : overlapping) {
            if (version.validity().from() > knownTo || !version.payload().equals(payload)) {
                return false;
            }
            knownTo = version.validity().to();
        }
        return knownTo >= validity.to();
    }

    private static <P> boolean begins(List<Version<P>> versions, long validFrom) {
        for (Version<P> version : versions) {
            if (version.validity().from() == validFrom) {
                return true;
            }
        }
        return false;
    }

    private int firstEndingAfter(long validFrom) {
        int low = 0;
        int high = versions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (versions.get(middle).validity().to() > validFrom) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
