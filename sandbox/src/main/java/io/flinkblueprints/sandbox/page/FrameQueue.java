// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What one page has still to be sent. A page that reads too slowly loses its oldest records; of
 * everything else it gets at least the newest.
 */
final class FrameQueue {

    /** Ten seconds of one stream. */
    static final int MOST_RECORD_FRAMES = 100;

    static final int MOST_RECORD_BYTES = 4 * 1024 * 1024;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private int recordFrames;
    private long recordBytes;
    private long dropped;
    private long droppedTold;

    synchronized void add(Frame frame) {
        if (frame.kind().isLatestOnly()) {
            frames.removeIf(waiting -> waiting.kind() == frame.kind());
        }
        frames.addLast(frame);
        count(frame, 1);
        while (recordFrames > MOST_RECORD_FRAMES
                || (recordBytes > MOST_RECORD_BYTES && recordFrames > 1)) {
            dropOldestRecords();
        }
    }

    /** The next frame to write, or null; how much was lost comes before what is left. */
    synchronized @Nullable Frame next() {
        if (dropped > droppedTold) {
            droppedTold = dropped;
            return Frame.dropped(dropped);
        }
        Frame frame = frames.pollFirst();
        if (frame != null) {
            count(frame, -1);
        }
        return frame;
    }

    private void dropOldestRecords() {
        Iterator<Frame> oldestFirst = frames.iterator();
        while (oldestFirst.hasNext()) {
            Frame frame = oldestFirst.next();
            if (frame.kind() == Frame.Kind.RECORDS) {
                oldestFirst.remove();
                count(frame, -1);
                dropped += frame.records();
                return;
            }
        }
    }

    private void count(Frame frame, int sign) {
        if (frame.kind() == Frame.Kind.RECORDS) {
            recordFrames += sign;
            recordBytes += (long) sign * frame.bytes().length;
        }
    }
}
