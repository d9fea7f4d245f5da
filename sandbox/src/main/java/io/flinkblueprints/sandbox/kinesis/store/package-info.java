// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Streams, shards and records in memory, and what may be done to them; knows nothing of requests.
 */
package io.flinkblueprints.sandbox.kinesis.store;
