// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.discords.domain.MergedDetector;

/** What joins the parts of a series, and its timer: the model of one key. */
public final class Merged {

    final MergedDetector detector;
    final Waiting waiting = new Waiting();

    Merged(MergedDetector detector) {
        this.detector = detector;
    }
}
