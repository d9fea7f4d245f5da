// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the sandbox asks of a Flink cluster, through the REST interface that every cluster has. */
public final class FlinkRest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI uri;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public FlinkRest(URI uri) {
        this.uri = uri;
    }

    /** Where the interface is, and the web UI with it. */
    public URI uri() {
        return uri;
    }

    /** Whether there is a cluster. */
    public boolean answers() {
        try {
            get("/overview");
            return true;
        } catch (FlinkRestException e) {
            return false;
        }
    }

    int slots() {
        return get("/overview").path("slots-total").asInt();
    }

    /**
     * Uploads a job's jar and runs its main method.
     *
     * @return the id of the job
     * @throws SubmissionFailedException if the main method throws
     */
    public String submit(JobSubmission job) {
        String jar = upload(job.jar());
        ObjectNode body = JSON.createObjectNode();
        body.put("entryClass", job.main()).put("parallelism", job.parallelism());
        job.arguments().forEach(body.putArray("programArgsList")::add);
        if (job.savepoint() != null) {
            body.put("savepointPath", job.savepoint());
        }
        try {
            return post("/jars/" + jar + "/run", body).path("jobid").asText();
        } catch (FlinkRestException e) {
            throw SubmissionFailedException.of(e.errors());
        }
    }

    /** The state of a job in Flink's words, such as RUNNING or FAILED. */
    public String state(String job) {
        return get("/jobs/" + job).path("state").asText();
    }

    /**
     * Waits until every task of a job runs.
     *
     * @throws IllegalStateException if it ends before, or does not come to it in a minute
     */
    public void awaitRunning(String job) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!allTasksRun(job)) {
            String state = state(job);
            if (state.equals("FAILED") || state.equals("CANCELED") || state.equals("FINISHED")) {
                throw new IllegalStateException(
                        "the job is " + state + rootException(job).map(e -> ": " + e).orElse(""));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the job is "
                                + state
                                + " but not all its tasks run after "
                                + PATIENCE.toSeconds()
                                + " s");
            }
            Pause.millis(100);
        }
    }

    private boolean allTasksRun(String job) {
        JsonNode details = get("/jobs/" + job);
        for (JsonNode vertex : details.path("vertices")) {
            if (vertex.path("tasks").path("RUNNING").asInt()
                    != vertex.path("parallelism").asInt()) {
                return false;
            }
        }
        return details.path("vertices").size() > 0;
    }

    /** What made a job fail or restart last, in one line. */
    public Optional<String> rootException(String job) {
        String text = get("/jobs/" + job + "/exceptions").path("root-exception").asText("");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(SubmissionFailedException.of(text).getMessage()));
    }

    public Checkpoints checkpoints(String job) {
        JsonNode all = get("/jobs/" + job + "/checkpoints");
        JsonNode last = all.path("latest").path("completed");
        return new Checkpoints(
                all.path("counts").path("completed").asLong(),
                all.path("counts").path("failed").asLong(),
                last.path("end_to_end_duration").asLong(),
                last.path("state_size").asLong(),
                last.path("external_path").asText(null));
    }

    /** How often a job was restarted. */
    public long restarts(String job) {
        JsonNode metrics = get("/jobs/" + job + "/metrics?get=numRestarts");
        return metrics.path(0).path("value").asLong();
    }

    /** Stops a job with a savepoint, without draining it. Returns the savepoint's path. */
    public String stopWithSavepoint(String job) {
        return awaitSavepoint(
                job, post("/jobs/" + job + "/stop", JSON.createObjectNode().put("drain", false)));
    }

    /** Takes a savepoint of a running job. Returns its path. */
    public String savepoint(String job) {
        return awaitSavepoint(job, post("/jobs/" + job + "/savepoints", JSON.createObjectNode()));
    }

    /** Ends a job without a savepoint. */
    public void cancel(String job) {
        send(
                HttpRequest.newBuilder(uri.resolve("/jobs/" + job))
                        .method("PATCH", BodyPublishers.noBody()));
    }

    private String awaitSavepoint(String job, JsonNode trigger) {
        String path = "/jobs/" + job + "/savepoints/" + trigger.path("request-id").asText();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            JsonNode answer = get(path);
            if (answer.path("status").path("id").asText().equals("COMPLETED")) {
                JsonNode operation = answer.path("operation");
                if (operation.has("failure-cause")) {
                    throw new IllegalStateException(
                            "no savepoint: "
                                    + SubmissionFailedException.of(
                                                    operation
                                                            .path("failure-cause")
                                                            .path("stack-trace")
                                                            .asText())
                                            .getMessage());
                }
                return operation.path("location").asText();
            }
            Pause.millis(100);
        }
        throw new IllegalStateException("no savepoint after " + PATIENCE.toSeconds() + " s");
    }

    private String upload(Path jar) {
        String boundary = "jar-" + System.nanoTime();
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri.resolve("/jars/upload"))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(multipart(boundary, jar));
            String file = send(request).path("filename").asText();
            return file.substring(file.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new FlinkRestException("cannot read " + jar + ": " + e.getMessage(), "");
        }
    }

    private static BodyPublisher multipart(String boundary, Path jar) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                        + jar.getFileName()
                        + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        Files.copy(jar, body);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(uri.resolve(path)).GET());
    }

    private JsonNode post(String path, JsonNode body) {
        return send(
                HttpRequest.newBuilder(uri.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                StringBuilder errors = new StringBuilder();
                answer.path("errors").forEach(error -> errors.append(error.asText()).append('\n'));
                throw new FlinkRestException(
                        "Flink answered " + response.statusCode(), errors.toString());
            }
            return answer;
        } catch (IOException e) {
            throw new FlinkRestException(
                    "no answer from Flink at " + uri + ": " + e.getMessage(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Flink", e);
        }
    }
}
