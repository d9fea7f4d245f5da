// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** What is said of a point; the names are those of the public example. */
public enum AnomalyTag {
    /** There is no distance yet, or nothing to compare it with. */
    INITIALISING,
    /** The window that ends in the point resembles an earlier one. */
    IS_NOT_ANOMALY,
    /** It is further from every earlier one than is usual. */
    IS_ANOMALY
}
