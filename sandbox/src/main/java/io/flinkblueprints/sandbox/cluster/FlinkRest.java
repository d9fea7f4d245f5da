// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cluster's REST endpoint. */
public final class FlinkRest {

    private final RestClient rest;

    public FlinkRest(URI uri) {
        this.rest = new RestClient(uri);
    }

    public URI uri() {
        return rest.root();
    }

    /**
     * Uploads the jar and calls its main.
     *
     * @throws SubmissionFailedException if the main throws, or if there is no such class
     */
    public FlinkJob submit(JobSubmission submission) {
        String jar = "/jars/" + upload(submission);
        try {
            return job(rest.post(jar + "/run", request(submission)).path("jobid").asText());
        } catch (FlinkRestException refused) {
            throw refused.errors().isEmpty()
                    ? refused
                    : new SubmissionFailedException(refused.errors());
        } finally {
            rest.delete(jar);
        }
    }

    public FlinkJob job(String id) {
        return new FlinkJob(rest, id);
    }

    /** The jobs that the cluster knows, ended ones too. */
    public List<FlinkJob> jobs() {
        List<FlinkJob> jobs = new ArrayList<>();
        rest.get("/jobs").path("jobs").forEach(job -> jobs.add(job(job.path("id").asText())));
        return jobs;
    }

    /** The identifiers of the TaskManagers that the JobManager takes to be alive. */
    public List<String> taskManagers() {
        List<String> ids = new ArrayList<>();
        rest.get("/taskmanagers")
                .path("taskmanagers")
                .forEach(taskManager -> ids.add(taskManager.path("id").asText()));
        return ids;
    }

    void awaitTaskManager(String id, Duration timeout) {
        Polling.await(
                "TaskManager " + id,
                timeout,
                () -> taskManagers().stream().filter(id::equals).findFirst(),
                () -> taskManagers().toString());
    }

    void awaitSlots(int slots, Duration timeout) {
        Polling.await(
                slots + " slots",
                timeout,
                () -> Optional.of(slots()).filter(there -> there >= slots),
                () -> Integer.toString(slots()));
    }

    private int slots() {
        return rest.get("/overview").path("slots-total").asInt();
    }

    private String upload(JobSubmission submission) {
        try {
            JsonNode answer = rest.upload("/jars/upload", submission.jar());
            String file = answer.path("filename").asText();
            return file.substring(file.lastIndexOf('/') + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The job jar " + submission.jar() + " cannot be read", unreadable);
        }
    }

    private static ObjectNode request(JobSubmission submission) {
        ObjectNode request =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("entryClass", submission.entryClass())
                        .put("parallelism", submission.parallelism());
        submission.args().forEach(request.putArray("programArgsList")::add);
        if (submission.savepoint() != null) {
            request.put("savepointPath", submission.savepoint())
                    .put("allowNonRestoredState", submission.allowNonRestored());
        }
        return request;
    }
}
