// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

/**
 * A record as it lies in its shard.
 *
 * @param offset in the shard, from 1
 * @param age position among all records of the stream; the lowest is the oldest
 * @param arrival milliseconds since the epoch
 */
@SuppressWarnings(
        "ArrayRecordComponent") // compared nowhere; copying each payload twice would be for nothing
public record StoredRecord(long offset, long age, long arrival, String partitionKey, byte[] data) {

    /** Headers of three objects, a key of Latin letters and the bytes. */
    private static final int OVERHEAD = 120;

    /** About what the record takes on the heap. */
    long heapBytes() {
        return OVERHEAD + partitionKey.length() + data.length;
    }

    /** What the service counts for its limits in bytes. */
    public int payloadBytes() {
        return data.length + partitionKey.length();
    }
}
