// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.wire.Disturbance;
import java.time.Duration;
import java.util.Random;

/**
 * What goes wrong with calls to one stream, or to all; everything is off until it is switched on.
 */
public final class StreamFaults {

    private volatile Duration latency = Duration.ZERO;
    private volatile Chance failures = Chance.NEVER;
    private volatile Chance lostAnswers = Chance.NEVER;
    private volatile Chance refusals = Chance.NEVER;
    private volatile boolean silent;
    private volatile boolean cut;
    private volatile boolean limits;
    private volatile boolean nullIteratorWithLastBatch;
    private volatile boolean expireIterators;
    private volatile long expiredUpTo;

    StreamFaults() {}

    /** Every call takes that much longer. */
    public void latency(Duration added) {
        latency = added;
    }

    /**
     * That share of the calls (0 to 1) is not carried out but answered with an internal failure.
     */
    public void failCalls(double share, long seed) {
        failures = new Chance(share, seed);
    }

    /** That share of the calls is carried out, but instead of an answer the connection is cut. */
    public void loseAnswers(double share, long seed) {
        lostAnswers = new Chance(share, seed);
    }

    /**
     * That share of the records put is refused for now, each for itself, as if its shard had too
     * much to do.
     */
    public void refuseRecords(double share, long seed) {
        refusals = new Chance(share, seed);
    }

    /** No call is carried out or answered any more; connections stay open. */
    public void silence(boolean on) {
        silent = on;
    }

    /** No call is carried out; the connection of each one is cut. */
    public void cutConnections(boolean on) {
        cut = on;
    }

    /**
     * Whether the service's limits of a shard hold: 1 MiB/s and 1,000 records/s in, 2 MiB/s and 5
     * reads/s out.
     */
    public void limits(boolean on) {
        limits = on;
    }

    /**
     * The last records of a closed shard come without an iterator to go on with, instead of the end
     * being told by an empty read. Flink's KinesisStreamsSource 4.3 fails on this.
     */
    public void nullIteratorWithLastBatch(boolean on) {
        nullIteratorWithLastBatch = on;
    }

    /** Every iterator that is out now is expired; a new one works. */
    public void expireIterators() {
        expireIterators = true;
    }

    /** Switches everything off. Iterators that have been expired stay so. */
    public void clear() {
        latency = Duration.ZERO;
        failures = Chance.NEVER;
        lostAnswers = Chance.NEVER;
        refusals = Chance.NEVER;
        silent = false;
        cut = false;
        limits = false;
        nullIteratorWithLastBatch = false;
    }

    Duration latency() {
        return latency;
    }

    Disturbance.Kind next() {
        if (cut) {
            return Disturbance.Kind.CUT;
        }
        if (silent) {
            return Disturbance.Kind.SILENCE;
        }
        if (failures.next()) {
            return Disturbance.Kind.FAIL;
        }
        return lostAnswers.next() ? Disturbance.Kind.LOSE_ANSWER : Disturbance.Kind.NONE;
    }

    boolean refusesRecord() {
        return refusals.next();
    }

    boolean limits() {
        return limits;
    }

    boolean nullIteratorWithLastBatch() {
        return nullIteratorWithLastBatch;
    }

    boolean expired(long serial, long newest) {
        if (expireIterators) {
            expireIterators = false;
            expiredUpTo = newest;
        }
        return serial <= expiredUpTo;
    }

    /**
     * Draws of the same seed come out the same; which call gets which draw is up to the order of
     * the calls.
     */
    private static final class Chance {

        static final Chance NEVER = new Chance(0, 0);

        private final double share;
        private final Random random;

        Chance(double share, long seed) {
            this.share = share;
            this.random = new Random(seed);
        }

        boolean next() {
            return share > 0 && random.nextDouble() < share;
        }
    }
}
