// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** How neighbours are looked for. */
public enum Search {
    /** {@link LeftMatrixProfile}: every distance exact, the same time for each point. */
    EXACT,
    /**
     * {@link EarlyStoppingProfile}: exact above a threshold that is given, an upper bound below.
     */
    EARLY_STOPPING,
    /** None: points are put in order and numbered, and others compare them. */
    NONE
}
