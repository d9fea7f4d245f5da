// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.generator;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A steady beat. Whoever is late catches up by a burst, but never for more than the last second.
 */
final class Pace {

    private static final long MOST_ARREARS = TimeUnit.SECONDS.toNanos(1);

    private volatile double nanosPerBeat;

    /** When the next beat is due, in nanoseconds after the begin; known to the waiting thread. */
    private double next;

    private long begin;

    /**
     * A beat that begins now.
     *
     * @param rate beats a second, more than 0; infinity never waits
     */
    Pace(double rate) {
        change(rate);
        begin = System.nanoTime();
    }

    /** Beats at another rate from the beat after the next on; may be called by any thread. */
    void change(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException(
                    "the rate is more than 0 records a second, not " + rate);
        }
        nanosPerBeat = 1e9 / rate;
    }

    /** Waits for the next beat, or until stopped. */
    void await(BooleanSupplier stopped) {
        long due = begin + (long) next;
        next += nanosPerBeat;
        long arrears = System.nanoTime() - due;
        if (arrears > MOST_ARREARS) {
            begin += arrears - MOST_ARREARS;
        }
        for (long left = -arrears;
                left > 0 && !stopped.getAsBoolean();
                left = due - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
