// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** Gives each point of a series the distance of its window from the nearest before it. */
public interface DistanceProfile {

    /**
     * Takes the next point.
     *
     * @return the distance, or NaN if the window has none
     */
    double accept(double value);

    /** Index of the first point of the nearest window before the newest; -1 if there is none. */
    long nearest();

    /** Points so far. */
    long points();

    /** What is remembered of the points, oldest first, at most H; NaN for what was no number. */
    double[] remembered();

    /** The lag at which a neighbour was found last, where a search begins with it; else 0. */
    int lastLag();
}
