// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.time.Instant;

/** A record that was read from a stream. The bytes are not a copy. */
@SuppressWarnings("ArrayRecordComponent") // read once, compared nowhere
public record TailedRecord(
        String stream,
        String shard,
        String sequenceNumber,
        String partitionKey,
        byte[] data,
        Instant arrival) {}
