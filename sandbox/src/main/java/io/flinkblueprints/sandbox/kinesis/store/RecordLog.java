// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.util.ArrayList;
import java.util.List;

/** The records of one shard by offset, the oldest of which may have been trimmed. */
final class RecordLog {

    private static final int COMPACT_FROM = 1024;
    private static final StoredRecord TRIMMED = new StoredRecord(0, 0, 0, "", new byte[0]);

    private final List<StoredRecord> records = new ArrayList<>();

    /**
     * How many at the head of the list are trimmed; they go in bulk so that trimming costs O(1) a
     * record.
     */
    private int trimmed;

    private long firstInList = 1;

    void append(StoredRecord record) {
        records.add(record);
    }

    boolean isEmpty() {
        return records.size() == trimmed;
    }

    /** The offset of the oldest record there is, or of the next one if there is none. */
    long first() {
        return firstInList + trimmed;
    }

    /** The offset that the next record gets. */
    long next() {
        return firstInList + records.size();
    }

    StoredRecord get(long offset) {
        return records.get((int) (offset - firstInList));
    }

    StoredRecord trimOldest() {
        StoredRecord oldest = records.set(trimmed, TRIMMED);
        trimmed++;
        if (trimmed >= COMPACT_FROM && trimmed * 2 >= records.size()) {
            records.subList(0, trimmed).clear();
            firstInList += trimmed;
            trimmed = 0;
        }
        return oldest;
    }

    /**
     * The offset of the first record that arrived at the time or later; O(log n), as arrival never
     * falls.
     */
    long firstSince(long arrival) {
        long low = first();
        long high = next();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle).arrival() < arrival) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
