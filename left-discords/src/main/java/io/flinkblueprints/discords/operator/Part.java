// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.discords.domain.PartProfile;

/** One part of a series' profile and its timer: the model of one key. */
public final class Part {

    final PartProfile profile;
    final Waiting waiting = new Waiting();

    Part(PartProfile profile) {
        this.profile = profile;
    }
}
