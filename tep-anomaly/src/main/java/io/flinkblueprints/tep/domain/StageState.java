// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

/** What a stage's alarm says of it. */
public enum StageState {
    /** Too little was seen to score, or to know which scores are usual: no alarm can come. */
    WARMING_UP,
    NORMAL,
    ALARM
}
