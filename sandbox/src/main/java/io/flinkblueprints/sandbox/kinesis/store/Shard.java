// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One shard: its range, its records and its place in the family of shards. Guarded by its stream.
 */
public final class Shard {

    private final int index;
    private final long generation;
    private final HashRange range;
    private final List<Shard> parents;
    private final Instant created;
    private final List<Shard> children = new CopyOnWriteArrayList<>();
    private final ShardMeter meter = new ShardMeter();
    private final RecordLog log = new RecordLog();
    private volatile @Nullable Instant closed;
    private volatile @Nullable SequenceNumber endingNumber;

    Shard(int index, long generation, HashRange range, List<Shard> parents, Instant created) {
        this.index = index;
        this.generation = generation;
        this.range = range;
        this.parents = List.copyOf(parents);
        this.created = created;
        parents.forEach(parent -> parent.children.add(this));
    }

    public int index() {
        return index;
    }

    /** The id that clients see, for example {@code shardId-000000000003}. */
    public String id() {
        return "shardId-%012d".formatted(index);
    }

    public HashRange range() {
        return range;
    }

    /** None for a shard of a new stream, one after a split, two after a merge. */
    public List<Shard> parents() {
        return parents;
    }

    public List<Shard> children() {
        return List.copyOf(children);
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** Whether records could be put into it at that time. */
    public boolean wasOpenAt(Instant time) {
        return !created.isAfter(time) && closedAfter(time);
    }

    /** Whether it is open or was closed later than that. */
    public boolean closedAfter(Instant time) {
        Instant end = closed;
        return end == null || end.isAfter(time);
    }

    /** The number before that of the first record. */
    public SequenceNumber startingNumber() {
        return number(0);
    }

    /** A number that is greater than that of every record, or null while the shard is open. */
    public @Nullable SequenceNumber endingNumber() {
        return endingNumber;
    }

    /** The number of the record at an offset. */
    public SequenceNumber number(long offset) {
        return new SequenceNumber(generation, offset, index);
    }

    /**
     * Whether the number is one of this shard: of a record that was put, the starting or the ending
     * one.
     */
    boolean knows(SequenceNumber number) {
        return number.shard() == index
                && number.generation() == generation
                && number.offset() <= log.next();
    }

    void close(Instant now) {
        endingNumber = number(log.next());
        closed = now;
    }

    RecordLog log() {
        return log;
    }

    ShardMeter meter() {
        return meter;
    }
}
