// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/** What the JVM of every forked service has: an end that comes with the end of its parent. */
package io.flinkblueprints.sandbox.lifeline;
