// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

/**
 * What is known of a series' timers since it was last read from state; nothing after a restart, so
 * that points which waited while the job did not run wait once more.
 */
final class Waiting {

    private static final long UNKNOWN = Long.MIN_VALUE;

    private long lastArrival = UNKNOWN;
    private boolean isAwaited;
    private boolean isWatched;

    /** A point came, and the series is to be woken when it has been silent for long enough. */
    boolean arrive(long wallClock) {
        lastArrival = wallClock;
        boolean isNew = !isAwaited;
        isAwaited = true;
        return isNew;
    }

    /** When a point came last, or now if that is not known. */
    long lastArrival(long wallClock) {
        lastArrival = lastArrival == UNKNOWN ? wallClock : lastArrival;
        return lastArrival;
    }

    void wake() {
        isAwaited = false;
    }

    /**
     * Whether nobody watches yet over when the series may be forgotten; from now on somebody does.
     */
    boolean watch() {
        boolean isNew = !isWatched;
        isWatched = true;
        return isNew;
    }
}
