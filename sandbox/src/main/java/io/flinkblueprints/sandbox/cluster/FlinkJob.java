// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.flinkblueprints.sandbox.cluster.Checkpoints.Checkpoint;
import io.flinkblueprints.sandbox.cluster.StackTraceText.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job that was submitted to a cluster, running or ended. */
public final class FlinkJob {

    private final RestClient rest;
    private final String id;
    private final String path;

    FlinkJob(RestClient rest, String id) {
        this.rest = rest;
        this.id = id;
        this.path = "/jobs/" + id;
    }

    public String id() {
        return id;
    }

    /** The state now; a job that waits for slots is RUNNING too. */
    public JobState state() {
        return JobState.valueOf(rest.get(path + "/status").path("status").asText());
    }

    /**
     * Waits until every subtask runs, or has finished its input.
     *
     * <p>The endpoint's picture of the subtasks may be as old as {@code web.refresh-interval}:
     * after a fault, wait first for {@link #restarts} to grow.
     *
     * @throws JobFailedException if the job fails or is cancelled instead
     * @throws AwaitTimeoutException if neither happens in time
     */
    public void awaitRunning(Duration timeout) {
        Polling.await("Job " + id + " running", timeout, this::running, this::describe);
    }

    /**
     * Waits until the job has ended, in whatever state.
     *
     * @throws AwaitTimeoutException if it goes on
     */
    public JobState awaitEnd(Duration timeout) {
        return Polling.await(
                "The end of job " + id,
                timeout,
                () -> Optional.of(state()).filter(JobState::isTerminal),
                this::describe);
    }

    public Checkpoints checkpoints() {
        return Checkpoints.of(rest.get(path + "/checkpoints"));
    }

    /** How often the job was restarted after a failure. */
    public int restarts() {
        return (int) metrics().ofJob("numRestarts");
    }

    /**
     * The root causes of the failures since the submission, newest first; the endpoint keeps 16.
     */
    public List<Cause> failures() {
        List<Cause> failures = new ArrayList<>();
        rest.get(path + "/exceptions")
                .at("/exceptionHistory/entries")
                .forEach(
                        entry ->
                                failures.add(
                                        StackTraceText.parse(entry.path("stacktrace").asText())
                                                .rootCause()));
        return failures;
    }

    public List<Vertex> vertices() {
        return vertices(rest.get(path));
    }

    /**
     * Metrics of operators and tasks by name, each summed over its subtasks.
     *
     * @param name with its groups as far as needed to be unique, for example {@code numRecordsOut}
     *     or {@code kinesisanalytics.rejected}
     * @return sums by vertex name, a slash, and the metric's whole identifier
     */
    public Map<String, Double> metrics(String name) {
        return metrics().named(name, vertices());
    }

    /** The sum of all metrics of the name, over operators and subtasks; 0 if there is none. */
    public double metric(String name) {
        return metrics(name).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Takes a checkpoint now, as the cluster is configured to, and waits for it.
     *
     * @throws JobFailedException if it fails
     */
    public Checkpoint checkpoint(Duration timeout) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("checkpointType", "CONFIGURED");
        String trigger = rest.post(path + "/checkpoints", body).path("request-id").asText();
        JsonNode operation =
                Polling.await(
                        "A checkpoint of job " + id,
                        timeout,
                        () ->
                                Optional.of(rest.get(path + "/checkpoints/" + trigger))
                                        .filter(
                                                answer ->
                                                        answer.at("/status/id")
                                                                .asText()
                                                                .equals("COMPLETED"))
                                        .map(answer -> answer.path("operation")),
                        this::describe);
        String fault = operation.at("/failureCause/stack-trace").asText();
        if (!fault.isEmpty()) {
            throw new JobFailedException(
                    "The checkpoint failed: " + StackTraceText.parse(fault).rootCause());
        }
        long number = operation.path("checkpointId").asLong();
        return Polling.await(
                "Checkpoint " + number + " of job " + id,
                timeout,
                () -> Checkpoints.completed(rest.get(path + "/checkpoints"), number),
                this::describe);
    }

    /**
     * Takes a savepoint while the job goes on.
     *
     * @return where it is
     */
    public String savepoint(Duration timeout) {
        return new Savepoints(rest, path).trigger(timeout);
    }

    /**
     * Stops the job with a savepoint and without drain, and waits until it has ended.
     *
     * @return where the savepoint is
     */
    public String stopWithSavepoint(Duration timeout) {
        String location = new Savepoints(rest, path).stop(timeout);
        awaitEnd(timeout);
        return location;
    }

    /** Cancels the job; {@link #awaitEnd} tells when it is gone. */
    public void cancel() {
        rest.patch(path + "?mode=cancel");
    }

    private Optional<JobState> running() {
        JsonNode job = rest.get(path);
        JobState state = JobState.valueOf(job.path("state").asText());
        if (state == JobState.FAILED || state == JobState.CANCELED) {
            throw new JobFailedException(
                    "Job "
                            + id
                            + " is "
                            + state
                            + failures().stream()
                                    .findFirst()
                                    .map(cause -> ": " + cause)
                                    .orElse(""));
        }
        List<Vertex> vertices = vertices(job);
        boolean active = !vertices.isEmpty() && vertices.stream().allMatch(Vertex::isActive);
        return Optional.of(state)
                .filter(now -> active && (now == JobState.RUNNING || now == JobState.FINISHED));
    }

    private String describe() {
        return state() + " " + failures();
    }

    private JobMetrics metrics() {
        return new JobMetrics(rest, path);
    }

    private static List<Vertex> vertices(JsonNode job) {
        List<Vertex> vertices = new ArrayList<>();
        job.path("vertices").forEach(vertex -> vertices.add(Vertex.of(vertex)));
        return vertices;
    }
}
