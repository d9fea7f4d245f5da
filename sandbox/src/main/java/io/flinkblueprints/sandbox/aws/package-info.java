// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Firehose and Timestream as far as writing goes, on the loopback address: they keep what they are
 * given, for tests and for people to look at, and misbehave when told to.
 */
package io.flinkblueprints.sandbox.aws;
