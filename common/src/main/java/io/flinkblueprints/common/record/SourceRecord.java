// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.record;

import java.util.Arrays;
import java.util.Objects;

/** One record as a stream delivered it, before anything was read into it. */
public class SourceRecord {

    /** The bytes as sent; never null. */
    public byte[] data = new byte[0];

    /** Name of the stream or topic. */
    public String stream = "";

    /** Shard or partition within the stream. */
    public String shard = "";

    /** Sequence number or offset within the shard. */
    public String position = "";

    /** Key that the sender gave; empty if none. */
    public String key = "";

    /** When the stream accepted the record, epoch milliseconds, by the stream's own clock. */
    public long arrivedAt;

    public SourceRecord() {}

    public static SourceRecord of(byte[] data, String stream, String shard, String position) {
        SourceRecord record = new SourceRecord();
        record.data = data;
        record.stream = stream;
        record.shard = shard;
        record.position = position;
        return record;
    }

    public SourceRecord withKey(String newKey) {
        key = newKey;
        return this;
    }

    public SourceRecord withArrivedAt(long epochMillis) {
        arrivedAt = epochMillis;
        return this;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SourceRecord)) {
            return false;
        }
        SourceRecord that = (SourceRecord) other;
        return Arrays.equals(data, that.data)
                && stream.equals(that.stream)
                && shard.equals(that.shard)
                && position.equals(that.position)
                && key.equals(that.key)
                && arrivedAt == that.arrivedAt;
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(stream, shard, position, key, arrivedAt) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return stream + "/" + shard + "@" + position + " (" + data.length + " bytes)";
    }
}
