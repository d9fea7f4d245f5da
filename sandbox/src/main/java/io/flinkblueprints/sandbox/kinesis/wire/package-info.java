// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * AWS services over HTTP on one loopback port: request routing, JSON, CBOR and event streams,
 * knowing no service.
 */
package io.flinkblueprints.sandbox.kinesis.wire;
