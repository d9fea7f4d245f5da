// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What a job's checkpoints have come to.
 *
 * @param completed since the start of the job
 * @param failed since then
 * @param lastMillis how long the newest completed one took; 0 if there is none
 * @param lastBytes its size
 * @param lastPath where it is; null if there is none
 */
public record Checkpoints(
        long completed, long failed, long lastMillis, long lastBytes, @Nullable String lastPath) {}
