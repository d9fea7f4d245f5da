// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.Stage;

/** A method of detection under measurement: scores a plant's samples, higher when stranger. */
interface StageScorer {

    /**
     * Scores one sample by those before it, then learns it.
     *
     * @param xmeas the 41 measurements in their units
     */
    void accept(double[] xmeas);

    /**
     * The stage's score of the newest sample; NaN if the sample brought it nothing new, while the
     * method warms up, and for a stage that the method does not score.
     */
    double score(Stage stage);

    /** One that goes on from here by itself. */
    StageScorer copy();
}
