// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.discords.domain.Detector;

/** A detector and the timers of its series: the model of one key. */
public final class Series {

    final Detector detector;
    final Waiting waiting = new Waiting();

    Series(Detector detector) {
        this.detector = detector;
    }
}
