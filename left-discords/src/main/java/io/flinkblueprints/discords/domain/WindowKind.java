// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** What a window can be compared with. */
enum WindowKind {
    /** Its values differ. */
    VARYING,
    /** All its values are the same, tested on the values and not on a computed deviation. */
    CONSTANT,
    /** It holds a point that is no number: no candidate, and without a distance of its own. */
    UNUSABLE
}
