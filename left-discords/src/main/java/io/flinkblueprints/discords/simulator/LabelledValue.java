// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

/** A value of a series, and what is wrong with it: nothing if the label is empty. */
public final class LabelledValue {

    private final double value;
    private final String label;

    LabelledValue(double value, String label) {
        this.value = value;
        this.label = label;
    }

    public double value() {
        return value;
    }

    /** A word, or nothing at all. */
    public String label() {
        return label;
    }

    public boolean isAnomalous() {
        return !label.isEmpty();
    }
}
