// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A vertex of a running job: a chain of operators.
 *
 * @param id by which the endpoint knows it
 * @param name of its operators
 * @param parallelism how many subtasks it has
 * @param active how many of them run or have finished
 * @param recordsIn from other vertices, over all subtasks; a source has none
 * @param recordsOut to other vertices, over all subtasks; a sink has none
 */
public record Vertex(
        String id, String name, int parallelism, int active, long recordsIn, long recordsOut) {

    static Vertex of(JsonNode node) {
        JsonNode tasks = node.path("tasks");
        JsonNode metrics = node.path("metrics");
        return new Vertex(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("parallelism").asInt(),
                tasks.path("RUNNING").asInt() + tasks.path("FINISHED").asInt(),
                metrics.path("read-records").asLong(),
                metrics.path("write-records").asLong());
    }

    boolean isActive() {
        return active == parallelism;
    }
}
