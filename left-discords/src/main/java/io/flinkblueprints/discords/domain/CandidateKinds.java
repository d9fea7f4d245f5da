// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Arrays;

/** How many candidates of each kind lie within a range of lags before the newest window. */
final class CandidateKinds {

    private final LagRange lags;
    private final byte[] kinds;
    private final int[] counts = new int[WindowKind.values().length];
    private long newest = -1;
    private long oldest;

    CandidateKinds(LagRange lags) {
        this.lags = lags;
        this.kinds = new byte[lags.last() + 2];
    }

    /** Forgets everything; the next window has this number, and none before it is a candidate. */
    void restartAt(long window) {
        Arrays.fill(counts, 0);
        newest = window - 1;
        oldest = window;
    }

    /** The series moved on to a window of this kind. */
    void moveOn(WindowKind kind) {
        newest++;
        kinds[slot(newest)] = (byte) kind.ordinal();
        count(newest - lags.first(), 1);
        count(newest - lags.last() - 1, -1);
    }

    int count(WindowKind kind) {
        return counts[kind.ordinal()];
    }

    /** The oldest candidate of a kind, or -1. */
    long oldest(WindowKind kind) {
        for (long j = Math.max(oldest, newest - lags.last()); j <= newest - lags.first(); j++) {
            if (kinds[slot(j)] == kind.ordinal()) {
                return j;
            }
        }
        return -1;
    }

    private void count(long window, int change) {
        if (window >= oldest) {
            counts[kinds[slot(window)]] += change;
        }
    }

    private int slot(long window) {
        return (int) (window % kinds.length);
    }
}
