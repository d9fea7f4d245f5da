// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.operator;

/** How versions are kept in the table. */
public enum TableMode {
    /**
     * Rows never change. A version ends where the next row begins that has the same key and the
     * same beginning of valid time: another version, or a mark where none took its place.
     */
    APPEND,
    /** One row a version, written again with the end of its system time when it is closed. */
    UPSERT
}
