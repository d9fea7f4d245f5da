// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** A distance beside the threshold that was learned before it. */
public final class Judgement {

    private final double distance;
    private final double threshold;

    private Judgement(double distance, double threshold) {
        this.distance = distance;
        this.threshold = threshold;
    }

    /**
     * Compares.
     *
     * @param distance at least 0, or NaN if there is none
     * @param threshold at least 0, or NaN while there is none
     */
    public static Judgement of(double distance, double threshold) {
        return new Judgement(distance, threshold);
    }

    public AnomalyTag tag() {
        if (Double.isNaN(distance) || Double.isNaN(threshold)) {
            return AnomalyTag.INITIALISING;
        }
        return distance > threshold ? AnomalyTag.IS_ANOMALY : AnomalyTag.IS_NOT_ANOMALY;
    }

    /** d / (d + threshold), from 0 to 1, above 1/2 for an anomaly; NaN while initialising. */
    public double score() {
        if (tag() == AnomalyTag.INITIALISING) {
            return Double.NaN;
        }
        return distance == 0 ? 0 : distance / (distance + threshold);
    }
}
