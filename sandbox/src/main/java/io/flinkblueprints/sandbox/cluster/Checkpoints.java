// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A job's checkpoints since it was submitted; savepoints are counted too.
 *
 * @param completed how many
 * @param failed how many
 * @param inProgress how many
 * @param restored how often state was taken back, a start from a savepoint included
 * @param latest completed checkpoint that was not a savepoint
 */
public record Checkpoints(
        long completed, long failed, long inProgress, long restored, Optional<Checkpoint> latest) {

    /**
     * A completed checkpoint.
     *
     * @param id counted from 1
     * @param duration from its trigger to the last acknowledgement
     * @param bytes of all state that it holds
     * @param writtenBytes of them that were written for it; fewer than all where checkpoints are
     *     incremental
     * @param externalPath to start a job from; empty if it was discarded
     */
    public record Checkpoint(
            long id,
            Duration duration,
            long bytes,
            long writtenBytes,
            Optional<String> externalPath) {}

    static Checkpoints of(JsonNode answer) {
        JsonNode counts = answer.path("counts");
        return new Checkpoints(
                counts.path("completed").asLong(),
                counts.path("failed").asLong(),
                counts.path("in_progress").asLong(),
                counts.path("restored").asLong(),
                Optional.of(answer.path("latest").path("completed"))
                        .filter(JsonNode::isObject)
                        .map(Checkpoints::checkpoint));
    }

    /** A completed checkpoint among the latest few, once the endpoint's picture shows it. */
    static Optional<Checkpoint> completed(JsonNode answer, long id) {
        for (JsonNode node : answer.path("history")) {
            if (node.path("id").asLong() == id
                    && node.path("status").asText().equals("COMPLETED")) {
                return Optional.of(checkpoint(node));
            }
        }
        return Optional.empty();
    }

    private static Checkpoint checkpoint(JsonNode node) {
        return new Checkpoint(
                node.path("id").asLong(),
                Duration.ofMillis(node.path("end_to_end_duration").asLong()),
                node.path("state_size").asLong(),
                node.path("checkpointed_size").asLong(),
                Optional.ofNullable(node.path("external_path").textValue()));
    }
}
