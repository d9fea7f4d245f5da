// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The streams of the account by name. */
public final class StreamRegistry {

    /** Open shards that one account may have; the service's own default differs by region. */
    public static final int SHARD_LIMIT = 1_000;

    private final TreeMap<String, DataStream> streams = new TreeMap<>();
    private final InstantSource clock;
    private final Duration changeTime;
    private final long capacityBytes;
    private long created;

    /**
     * @param changeTime how long streams and consumers are CREATING, UPDATING or DELETING
     * @param capacityBytes heap that the records of one stream may take
     */
    public StreamRegistry(InstantSource clock, Duration changeTime, long capacityBytes) {
        this.clock = clock;
        this.changeTime = changeTime;
        this.capacityBytes = capacityBytes;
    }

    public Instant now() {
        return clock.instant();
    }

    /** When a change that begins now is done. */
    public Instant changedAt() {
        return now().plus(changeTime);
    }

    public synchronized DataStream create(String name, int shards, boolean onDemand) {
        sweep();
        if (streams.containsKey(name)) {
            throw StreamErrors.inUse(
                    "Stream %s under account %s already exists.".formatted(name, Arns.ACCOUNT));
        }
        requireShards(shards);
        var specification =
                new DataStream.Specification(
                        name, Arns.ofStream(name), shards, onDemand, ++created);
        DataStream stream = new DataStream(specification, capacityBytes, now(), changedAt());
        streams.put(name, stream);
        return stream;
    }

    public synchronized void delete(DataStream stream) {
        stream.delete(changedAt());
        sweep();
    }

    /** The stream of a name; one that is being deleted is still there. */
    public synchronized DataStream stream(String name) {
        sweep();
        DataStream stream = streams.get(name);
        if (stream == null) {
            throw StreamErrors.noStream(name);
        }
        return stream;
    }

    /** All streams by name. */
    public synchronized List<DataStream> all() {
        sweep();
        return new ArrayList<>(streams.values());
    }

    public synchronized int openShards() {
        return streams.values().stream().mapToInt(DataStream::openShards).sum();
    }

    /** Refuses to open that many more shards if the account has too many then. */
    public synchronized void requireShards(int more) {
        if (openShards() + more > SHARD_LIMIT) {
            throw StreamErrors.limitExceeded(
                    "This request would exceed the shard limit for the account %s in %s. Limit: %d."
                            .formatted(Arns.ACCOUNT, Arns.REGION, SHARD_LIMIT));
        }
    }

    private void sweep() {
        Instant now = now();
        streams.values().removeIf(stream -> stream.isGone(now));
    }
}
