// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One stream. Its methods are safe to call from several threads; records keep the order of the
 * calls.
 *
 * <p>The service drops records by age. This stream drops its oldest ones when all together take
 * more heap than its capacity, and none by age; in both, reading a position that is gone goes on
 * with the oldest record that is left.
 */
public final class DataStream {

    /** What a stream is created with. */
    public record Specification(
            String name, String arn, int shards, boolean onDemand, long incarnation) {}

    private final Specification specification;
    private final Instant created;
    private final long capacityBytes;
    private final ShardFamily shards;
    private final Map<String, String> tags = new TreeMap<>();
    private final Map<String, StreamConsumer> consumers = new TreeMap<>();
    private int retentionHours = 24;
    private Instant readyAt;
    private boolean everReady;
    private @Nullable Instant goneAt;
    private long heapBytes;
    private long records;
    private long lastArrival;

    DataStream(Specification specification, long capacityBytes, Instant now, Instant readyAt) {
        this.specification = specification;
        this.created = now;
        this.capacityBytes = capacityBytes;
        this.readyAt = readyAt;
        this.shards = new ShardFamily(specification.shards(), now);
    }

    public String name() {
        return specification.name();
    }

    public String arn() {
        return specification.arn();
    }

    public boolean onDemand() {
        return specification.onDemand();
    }

    /** Tells this stream from a deleted one of the same name. */
    public long incarnation() {
        return specification.incarnation();
    }

    public Instant created() {
        return created;
    }

    /** CREATING, ACTIVE, UPDATING or DELETING. */
    public synchronized String status(Instant now) {
        if (goneAt != null) {
            return "DELETING";
        }
        if (now.isBefore(readyAt)) {
            return everReady ? "UPDATING" : "CREATING";
        }
        everReady = true;
        return "ACTIVE";
    }

    synchronized boolean isGone(Instant now) {
        return goneAt != null && !now.isBefore(goneAt);
    }

    synchronized void delete(Instant goneAt) {
        this.goneAt = goneAt;
    }

    /** A stream that is being changed says so until then. */
    public synchronized void updateUntil(Instant ready) {
        readyAt = ready;
    }

    public synchronized int retentionHours() {
        return retentionHours;
    }

    public synchronized void retainHours(int hours) {
        retentionHours = hours;
    }

    /** Every shard that there ever was, oldest first. */
    public synchronized List<Shard> shards() {
        return List.copyOf(shards.all());
    }

    public synchronized int openShards() {
        return shards.openCount();
    }

    /** The shard of an id. */
    public Shard shard(String id) {
        return shards().stream()
                .filter(shard -> shard.id().equals(id))
                .findFirst()
                .orElseThrow(() -> StreamErrors.noShard(id, this));
    }

    /** The shard of an index that was made here. */
    public synchronized Shard shard(int index) {
        return shards.all().get(index);
    }

    /** Tags by name; changes go through {@link #tag} and {@link #untag}. */
    public synchronized Map<String, String> tags() {
        return new TreeMap<>(tags);
    }

    public synchronized void tag(String key, String value) {
        tags.put(key, value);
    }

    public synchronized void untag(String key) {
        tags.remove(key);
    }

    /** The registered consumers by name. */
    public synchronized Map<String, StreamConsumer> consumers() {
        return new TreeMap<>(consumers);
    }

    public synchronized void register(StreamConsumer consumer) {
        consumers.put(consumer.name(), consumer);
    }

    public synchronized void deregister(StreamConsumer consumer) {
        consumer.deregister();
        consumers.remove(consumer.name());
    }

    /** The open shard that owns a hash key. */
    public synchronized Shard ownerOf(BigInteger hashKey) {
        return shards.ownerOf(hashKey);
    }

    /** Puts one record into the open shard that owns its hash key. */
    public synchronized Position put(
            BigInteger hashKey, String partitionKey, byte[] data, Metering metering) {
        Shard shard = shards.ownerOf(hashKey);
        lastArrival = Math.max(lastArrival, metering.now().toEpochMilli());
        if (metering.limited()
                && !shard.meter().admits(data.length + partitionKey.length(), lastArrival)) {
            throw StreamErrors.throughputExceeded(shard, this);
        }
        StoredRecord record =
                new StoredRecord(shard.log().next(), records++, lastArrival, partitionKey, data);
        shard.log().append(record);
        heapBytes += record.heapBytes();
        trim();
        return new Position(shard, record.offset());
    }

    /** Where a record went. */
    public record Position(Shard shard, long offset) {}

    /** The time of a call, and whether the limits of the service hold for it. */
    public record Metering(Instant now, boolean limited) {}

    /** Counts one read against the limits of the shard. */
    public synchronized void meterRead(Shard shard, Metering metering) {
        if (metering.limited() && !shard.meter().admitsRead(metering.now().toEpochMilli())) {
            throw StreamErrors.throughputExceeded(shard, this);
        }
    }

    /**
     * Reads on from an offset, as many records as both limits allow but at least one if there is
     * one.
     *
     * @param offset one that is trimmed stands for the oldest record there is
     */
    public synchronized Slice read(
            Shard shard, long offset, int maxRecords, int maxBytes, Instant now) {
        RecordLog log = shard.log();
        List<StoredRecord> read = new ArrayList<>();
        long next = Math.max(offset, log.first());
        long bytes = 0;
        while (next < log.next() && read.size() < maxRecords) {
            StoredRecord record = log.get(next);
            bytes += record.payloadBytes();
            if (bytes > maxBytes && !read.isEmpty()) {
                break;
            }
            read.add(record);
            next++;
        }
        shard.meter().readBytes(bytes);
        boolean all = next >= log.next();
        long behind = all ? 0 : Math.max(1, now.toEpochMilli() - log.get(next).arrival());
        return new Slice(read, next, behind, all && !shard.isOpen());
    }

    /** The oldest offset there is. */
    public synchronized long horizon(Shard shard) {
        return shard.log().first();
    }

    /** The offset after the newest record. */
    public synchronized long tip(Shard shard) {
        return shard.log().next();
    }

    /** The offset of the first record that arrived at the time or later. */
    public synchronized long offsetSince(Shard shard, Instant time) {
        return shard.log().firstSince(time.toEpochMilli());
    }

    /** The offset that a sequence number of this shard stands for. */
    public synchronized long offsetOf(Shard shard, String sequenceNumber) {
        try {
            SequenceNumber number = SequenceNumber.parse(sequenceNumber);
            if (shard.knows(number)) {
                return number.offset();
            }
        } catch (IllegalArgumentException e) {
            // answered below like a number of another shard
        }
        throw StreamErrors.foreignNumber(sequenceNumber, shard, this);
    }

    /** Closes an open shard and opens two; the upper one begins at the key. */
    public synchronized void split(Shard parent, BigInteger startOfUpper, Instant now) {
        requireOpen(parent);
        if (!parent.range().canSplitAt(startOfUpper)) {
            throw AwsError.refused(
                    "InvalidArgumentException",
                    "NewStartingHashKey %s used in SplitShard() on shard %s in stream %s is not both greater than the low"
                                    .formatted(startOfUpper, parent.id(), name())
                            + " end and not above the high end of the range of the shard");
        }
        shards.split(parent, startOfUpper, now);
    }

    /** Closes two adjacent open shards and opens one. */
    public synchronized void merge(Shard one, Shard other, Instant now) {
        requireOpen(one);
        requireOpen(other);
        if (!one.range().isAdjacentTo(other.range())) {
            throw AwsError.refused(
                    "InvalidArgumentException",
                    "Shards %s and %s in stream %s are not an adjacent pair of shards eligible for merging"
                            .formatted(one.id(), other.id(), name()));
        }
        shards.merge(one, other, now);
    }

    /** Splits and merges until the open shards are that many of the same width. */
    public synchronized void rescale(int target, Instant now) {
        shards.rescale(target, now);
    }

    private void requireOpen(Shard shard) {
        if (!shard.isOpen()) {
            throw AwsError.refused(
                    "InvalidArgumentException",
                    "Shard %s in stream %s is closed and cannot be split or merged"
                            .formatted(shard.id(), name()));
        }
    }

    private void trim() {
        while (heapBytes > capacityBytes) {
            RecordLog oldest =
                    shards.all().stream()
                            .map(Shard::log)
                            .filter(log -> !log.isEmpty())
                            .min(Comparator.comparingLong(log -> log.get(log.first()).age()))
                            .orElseThrow();
            heapBytes -= oldest.trimOldest().heapBytes();
        }
    }
}
