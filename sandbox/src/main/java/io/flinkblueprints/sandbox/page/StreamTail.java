// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * The end of one stream: what has come since the last tick, and the latest records of before for
 * pages that open later.
 *
 * <p>A steady stream of more than {@value #MOST_PER_SECOND} records a second is thinned evenly to
 * that; a burst after a quiet second passes whole.
 */
final class StreamTail {

    static final int LATEST = 600;

    /** Of one record in bytes: {@value #LATEST} of them for each stream are kept in memory. */
    static final int LARGEST = 32 * 1024;

    static final int MOST_PER_SECOND = 500;

    private static final int TICKS_PER_SECOND = (int) (1000 / PageFeed.TICK.toMillis());
    private static final int MOST_PER_TICK = MOST_PER_SECOND / TICKS_PER_SECOND;

    /** For so long the page says that a stream is sampled after it last was. */
    private static final int SAMPLED_TICKS = 3 * TICKS_PER_SECOND;

    private record Kept(long frame, byte[] json) {}

    private final EvenSample fresh = new EvenSample(MOST_PER_SECOND);
    private final Deque<Kept> latest = new ArrayDeque<>(LATEST);
    private int allowance = MOST_PER_SECOND;
    private int ticksSampled;
    private long notShown;

    synchronized void add(byte[] json) {
        if (json.length > LARGEST) {
            notShown++;
        } else {
            fresh.add(json);
        }
    }

    /**
     * What has come since the last call, each as one line of JSON, in order of arrival.
     *
     * @param frame the number of the frame that will carry it
     */
    List<byte[]> takeFresh(long frame) {
        List<byte[]> raw = takeRaw();
        List<byte[]> lines =
                raw.stream().map(Json::objectOnOneLine).filter(Objects::nonNull).toList();
        keep(frame, lines, raw.size() - lines.size());
        return lines;
    }

    private synchronized List<byte[]> takeRaw() {
        ticksSampled = fresh.isThinned() ? SAMPLED_TICKS : Math.max(0, ticksSampled - 1);
        int used = fresh.size();
        allowance = Math.min(MOST_PER_SECOND, allowance - used + MOST_PER_TICK);
        return fresh.take(allowance);
    }

    private synchronized void keep(long frame, List<byte[]> lines, int unreadable) {
        notShown += unreadable;
        for (byte[] line : lines) {
            if (latest.size() == LATEST) {
                latest.removeFirst();
            }
            latest.addLast(new Kept(frame, line));
        }
    }

    /** The latest records that later frames than this one carried. */
    synchronized List<byte[]> after(long frame) {
        List<byte[]> later = new ArrayList<>();
        for (Kept kept : latest) {
            if (kept.frame() > frame) {
                later.add(kept.json());
            }
        }
        return later;
    }

    synchronized boolean isSampled() {
        return ticksSampled > 0;
    }

    synchronized long notShown() {
        return notShown;
    }
}
