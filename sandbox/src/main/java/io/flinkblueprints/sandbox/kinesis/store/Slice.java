// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.util.List;

/**
 * What one read of a shard gave.
 *
 * @param next the offset to read on from
 * @param millisBehind how long ago the oldest unread record arrived, at least 1; 0 if all are read
 * @param drained whether the shard is closed and all of its records are read
 */
public record Slice(List<StoredRecord> records, long next, long millisBehind, boolean drained) {}
