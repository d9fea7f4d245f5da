// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Records that wait or are under way, in order within each key. A batch has at most one record of a
 * key, and the next one of that key is given out only when the one before has been accepted:
 * PutRecords accepts or refuses each record for itself, so that of two of one key the later one
 * could get in first.
 */
final class KeyedBacklog {

    /** With so few at hand it is worth waiting a moment for more, unless keys already queue up. */
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final int maxRecords;
    private final long maxBytes;
    private final Map<String, Queue<PumpedRecord>> byKey = new HashMap<>();
    private final ArrayDeque<String> ready = new ArrayDeque<>();
    private int records;
    private long bytes;
    private boolean closed;

    KeyedBacklog(int maxRecords, long maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    /** Adds a record once there is room for it. */
    synchronized void add(PumpedRecord record) throws InterruptedException {
        while (!closed
                && records > 0
                && (records >= maxRecords || bytes + record.bytes() > maxBytes)) {
            wait();
        }
        if (closed) {
            throw new IllegalStateException("the pump is closed");
        }
        records++;
        bytes += record.bytes();
        Queue<PumpedRecord> queue = byKey.computeIfAbsent(record.key(), key -> new ArrayDeque<>());
        queue.add(record);
        if (queue.size() == 1) {
            ready.add(record.key());
            notifyAll();
        }
    }

    /** The next batch, once there is one; empty when the backlog is closed and nothing is left. */
    synchronized List<PumpedRecord> take() throws InterruptedException {
        List<PumpedRecord> batch = List.of();
        while (batch.isEmpty() && !(closed && records == 0)) {
            if (ready.isEmpty()) {
                wait();
            } else {
                gather();
                batch = heads(); // empty if another thread took all in the meantime
            }
        }
        return batch;
    }

    private List<PumpedRecord> heads() {
        List<PumpedRecord> heads = new ArrayList<>();
        long size = 0;
        while (!ready.isEmpty() && heads.size() < KinesisLimits.RECORDS_A_PUT) {
            PumpedRecord head = Objects.requireNonNull(byKey.get(ready.getFirst())).element();
            size += head.bytes();
            if (size > KinesisLimits.BYTES_A_PUT) {
                break;
            }
            ready.removeFirst();
            heads.add(head);
        }
        return heads;
    }

    private void gather() throws InterruptedException {
        long end = System.nanoTime() + GATHER_NANOS;
        while (!closed && ready.size() < KinesisLimits.RECORDS_A_PUT && records == byKey.size()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The record has met its fate: the next one of its key may go. */
    synchronized void done(PumpedRecord record) {
        Queue<PumpedRecord> queue = byKey.get(record.key());
        if (queue == null) {
            return; // given up meanwhile
        }
        queue.remove();
        records--;
        bytes -= record.bytes();
        if (queue.isEmpty()) {
            byKey.remove(record.key());
        } else {
            ready.add(record.key());
        }
        notifyAll();
    }

    /** The record was refused for now and goes out again, before anything later of its key. */
    synchronized void again(PumpedRecord record) {
        if (byKey.containsKey(record.key())) {
            ready.addFirst(record.key());
            notifyAll();
        }
    }

    /** Accepts nothing more; what is there still goes out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives up and hands out everything that is left. */
    synchronized List<PumpedRecord> abandon() {
        closed = true;
        List<PumpedRecord> left = new ArrayList<>();
        byKey.values().forEach(left::addAll);
        byKey.clear();
        ready.clear();
        records = 0;
        notifyAll();
        return left;
    }
}
