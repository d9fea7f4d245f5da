// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import java.io.Serializable;
import java.time.Duration;

/** How points are put into requests, and how often a request is repeated. Immutable. */
public final class Delivery implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final int points;
    private final long bytes;
    private final Duration interval;
    private final int requests;
    private final int attempts;
    private final Duration firstPause;

    private Delivery(
            int points,
            long bytes,
            Duration interval,
            int requests,
            int attempts,
            Duration firstPause) {
        this.points = points;
        this.bytes = bytes;
        this.interval = interval;
        this.requests = requests;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    /** Requests of at most that many points, sent at the latest when a point has waited so long. */
    public static Delivery of(int points, Duration interval) {
        return new Delivery(points, 1 << 20, interval, 2, 10, FIRST_PAUSE);
    }

    /** Requests of at most that many bytes, unless one point alone has more. */
    public Delivery withBytes(long most) {
        return new Delivery(points, most, interval, requests, attempts, firstPause);
    }

    /** At most that many requests of a subtask under way at once. */
    public Delivery withRequests(int most) {
        return new Delivery(points, bytes, interval, most, attempts, firstPause);
    }

    /** A request that has failed that often in a row fails the job. */
    public Delivery withAttempts(int most) {
        return new Delivery(points, bytes, interval, requests, most, firstPause);
    }

    /** The pause after the first failure; it doubles with each further one, up to 20 s. */
    Delivery withFirstPause(Duration pause) {
        return new Delivery(points, bytes, interval, requests, attempts, pause);
    }

    int points() {
        return points;
    }

    long bytes() {
        return bytes;
    }

    Duration interval() {
        return interval;
    }

    int requests() {
        return requests;
    }

    int attempts() {
        return attempts;
    }

    /**
     * How long to wait after a failure.
     *
     * @param attempt that failed, from 1
     * @param asked by the store
     */
    Duration pauseAfter(int attempt, Duration asked) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration longer = doubled.compareTo(asked) < 0 ? asked : doubled;
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
