// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

/** A record on its way into a stream. */
final class PumpedRecord {

    private final String key;
    private final byte[] data;
    private final CompletableFuture<Void> accepted = new CompletableFuture<>();

    PumpedRecord(String key, byte[] data) {
        this.key = key;
        this.data = data;
    }

    String key() {
        return key;
    }

    /** Completes with the record's fate. */
    CompletableFuture<Void> accepted() {
        return accepted;
    }

    int bytes() {
        return data.length + KinesisLimits.keyBytes(key);
    }

    PutRecordsRequestEntry entry() {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArrayUnsafe(data))
                .build();
    }

    /** Refuses what no stream would ever accept. */
    void validate() {
        if (key.isEmpty() || key.length() > KinesisLimits.KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "a key must have 1 to " + KinesisLimits.KEY_LENGTH + " characters: " + key);
        }
        if (bytes() > KinesisLimits.BYTES_A_RECORD) {
            throw new IllegalArgumentException(
                    "a record with its key must not be larger than "
                            + KinesisLimits.BYTES_A_RECORD
                            + " bytes: "
                            + bytes());
        }
    }
}
