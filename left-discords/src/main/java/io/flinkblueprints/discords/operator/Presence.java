// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelContext;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.streaming.api.TimeDomain;

/**
 * How long a series may be silent: before points stop waiting for others of it, by the wall clock,
 * and before it is forgotten, by event time.
 *
 * <p>Not by the wall clock, since a job that was stopped for a week would forget everything when it
 * goes on; and not by event time, since that stands still when nothing comes.
 */
public final class Presence implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long waitAtMost;
    private final long timeToLive;

    private Presence(long waitAtMost, long timeToLive) {
        this.waitAtMost = waitAtMost;
        this.timeToLive = timeToLive;
    }

    /**
     * Both durations, of at least a millisecond.
     *
     * @param waitAtMost how long points wait while no other of the series comes
     * @param timeToLive how far event time goes beyond the newest point before all is forgotten
     */
    public static Presence of(Duration waitAtMost, Duration timeToLive) {
        return new Presence(waitAtMost.toMillis(), timeToLive.toMillis());
    }

    /** Asks to be woken when points will have waited long enough since the last one came. */
    void wakeAfterWaiting(long lastArrival, ModelContext context) {
        context.setTimer(lastArrival + waitAtMost, TimeDomain.PROCESSING_TIME);
    }

    /** Asks to be woken when a series whose newest point has this time may be forgotten. */
    void wakeToForget(long newest, ModelContext context) {
        context.setTimer(newest + timeToLive, TimeDomain.EVENT_TIME);
    }

    boolean isForgotten(long newest, long time) {
        return newest + timeToLive <= time;
    }

    boolean hasWaited(long lastArrival, ModelContext context) {
        return context.processingTime() - lastArrival >= waitAtMost;
    }
}
