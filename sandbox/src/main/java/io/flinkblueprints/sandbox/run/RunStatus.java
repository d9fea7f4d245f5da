// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import java.util.Map;

/**
 * Where a run stands.
 *
 * @param state of the job in Flink's words
 * @param seconds since the job runs
 * @param recordsIn accepted by the inputs
 * @param recordsOut read from the main output
 * @param rejected dead letters read
 * @param checkpoints completed
 * @param checkpointsFailed not completed, since the job runs
 * @param restarts of the job
 * @param recordsInPerSecond since the last status
 * @param recordsOutPerSecond since the last status
 * @param waiting accepted, but neither accounted for nor rejected yet
 * @param lagMillis how long a record is under way from input to output, on average
 * @param figures the blueprint's own
 */
public record RunStatus(
        String state,
        double seconds,
        long recordsIn,
        long recordsOut,
        long rejected,
        long checkpoints,
        long checkpointsFailed,
        long restarts,
        double recordsInPerSecond,
        double recordsOutPerSecond,
        long waiting,
        long lagMillis,
        Map<String, Long> figures) {}
