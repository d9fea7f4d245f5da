// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All shards that a stream ever had, and which of them are open. Guarded by its stream. */
final class ShardFamily {

    private final List<Shard> all = new ArrayList<>();
    private final TreeMap<BigInteger, Shard> openByStart = new TreeMap<>();
    private long generation;

    ShardFamily(int shards, Instant now) {
        HashRange.uniform(shards).forEach(range -> open(range, List.of(), now));
    }

    List<Shard> all() {
        return all;
    }

    int openCount() {
        return openByStart.size();
    }

    /** The open shard that owns the hash key. */
    Shard ownerOf(BigInteger hashKey) {
        return openByStart.floorEntry(hashKey).getValue();
    }

    void split(Shard parent, BigInteger startOfUpper, Instant now) {
        close(parent, now);
        open(parent.range().below(startOfUpper), List.of(parent), now);
        open(parent.range().from(startOfUpper), List.of(parent), now);
    }

    void merge(Shard one, Shard other, Instant now) {
        close(one, now);
        close(other, now);
        open(one.range().span(other.range()), List.of(one, other), now);
    }

    /**
     * Splits at every border of a uniform division that is none yet, then merges what lies between
     * two borders.
     */
    void rescale(int shards, Instant now) {
        for (HashRange target : HashRange.uniform(shards)) {
            Shard owner = ownerOf(target.start());
            if (owner.range().canSplitAt(target.start())) {
                split(owner, target.start(), now);
            }
        }
        for (HashRange target : HashRange.uniform(shards)) {
            Shard first = ownerOf(target.start());
            while (first.range().end().compareTo(target.end()) < 0) {
                merge(first, ownerOf(first.range().end().add(BigInteger.ONE)), now);
                first = ownerOf(target.start());
            }
        }
    }

    private void close(Shard shard, Instant now) {
        shard.close(now);
        openByStart.remove(shard.range().start());
        generation++;
    }

    private void open(HashRange range, List<Shard> parents, Instant now) {
        Shard shard = new Shard(all.size(), generation, range, parents, now);
        all.add(shard);
        openByStart.put(range.start(), shard);
    }
}
