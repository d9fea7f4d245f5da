// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Kinesis Data Streams on one machine: a server of its API, and the sandbox's own side as a client
 * of any such server.
 */
package io.flinkblueprints.sandbox.kinesis;
