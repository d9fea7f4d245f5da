// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Writing points to a store, whichever it is: batches, retries, and the way of refused points to
 * the dead letters.
 */
package io.flinkblueprints.tep.io.store;
