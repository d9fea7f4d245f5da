// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** How far apart two windows of one length m are. */
public enum Distance {
    /**
     * Euclidean distance of the windows after each was shifted and scaled to mean 0 and standard
     * deviation 1 (divide by m): from 0 to 2 sqrt(m), sqrt(2m) if uncorrelated. It compares shapes.
     * A constant window has no shape: two of them are 0 apart, and one is sqrt(m) from any other.
     */
    Z_NORMALISED,
    /** Euclidean distance of the values themselves, in their unit. It compares levels too. */
    EUCLIDEAN
}
