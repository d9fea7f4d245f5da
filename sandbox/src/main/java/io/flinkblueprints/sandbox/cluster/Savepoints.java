// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Triggers savepoints and waits for them; they lie in the cluster's savepoint directory. */
final class Savepoints {

    private final RestClient rest;
    private final String job;

    Savepoints(RestClient rest, String job) {
        this.rest = rest;
        this.job = job;
    }

    /** Takes a savepoint while the job goes on. */
    String trigger(Duration timeout) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("cancel-job", false);
        return location(rest.post(job + "/savepoints", body), timeout);
    }

    /**
     * Stops the job with a savepoint. Without drain: no watermark is sent, open windows stay in the
     * state.
     */
    String stop(Duration timeout) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("drain", false);
        return location(rest.post(job + "/stop", body), timeout);
    }

    private String location(JsonNode triggered, Duration timeout) {
        String path = job + "/savepoints/" + triggered.path("request-id").asText();
        JsonNode operation =
                Polling.await(
                        "A savepoint of " + job,
                        timeout,
                        () ->
                                Optional.of(rest.get(path))
                                        .filter(
                                                answer ->
                                                        answer.at("/status/id")
                                                                .asText()
                                                                .equals("COMPLETED"))
                                        .map(answer -> answer.path("operation")),
                        () -> rest.get(path).toString());
        String location = operation.path("location").textValue();
        if (location == null) {
            String trace = operation.at("/failure-cause/stack-trace").asText();
            throw new JobFailedException(
                    "The savepoint failed: " + StackTraceText.parse(trace).rootCause());
        }
        return location;
    }
}
