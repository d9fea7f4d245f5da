// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.timeseries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flinkblueprints.sandbox.service.ForkedService;
import io.flinkblueprints.sandbox.service.ServiceLaunch;
import io.flinkblueprints.sandbox.service.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One QuestDB in a JVM of its own, on a free port of the loopback address: web console, SQL and
 * line protocol. Its data lies in the folder of the run and goes with it.
 */
public final class QuestDb implements AutoCloseable {

    private static final String MAIN = "io.flinkblueprints.sandbox.questdb.QuestDbMain";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ForkedService jvm;
    private final URI endpoint;

    private QuestDb(ForkedService jvm) {
        this.jvm = jvm;
        this.endpoint = URI.create(jvm.fact("http"));
    }

    /**
     * Starts the JVM and waits until the database answers.
     *
     * @param folder of the run
     */
    public static QuestDb start(Path folder) {
        ServiceLaunch launch =
                ServiceLaunch.of("questdb", ServiceModule.named("questdb"), MAIN, folder);
        return new QuestDb(
                ForkedService.start(
                        launch.withArguments(
                                        List.of(launch.directory().resolve("questdb").toString()))
                                // It logs several lines for each request otherwise.
                                .withEnvironment(Map.of("QDB_LOG_W_STDOUT_LEVEL", "ERROR"))));
    }

    /** Where it answers, for example {@code http://127.0.0.1:9000}. */
    public URI endpoint() {
        return endpoint;
    }

    public ForkedService jvm() {
        return jvm;
    }

    /**
     * Creates a table to which line protocol adds columns as they come. A row that is written again
     * with the same time and keys replaces the one before, which makes writing at least once exact.
     *
     * @param keys columns of text beside {@code timestamp}
     */
    public void createTable(String name, List<String> keys) {
        StringBuilder columns = new StringBuilder("timestamp TIMESTAMP");
        keys.forEach(key -> columns.append(", ").append(key).append(" SYMBOL"));
        query(
                "CREATE TABLE IF NOT EXISTS "
                        + name
                        + " ("
                        + columns
                        + ") TIMESTAMP(timestamp) PARTITION BY DAY WAL DEDUP UPSERT KEYS(timestamp"
                        + String.join("", keys.stream().map(key -> ", " + key).toList())
                        + ")");
    }

    /**
     * Carries out a statement.
     *
     * @return the rows, each an array of values; none for a statement that is no query
     * @throws IllegalArgumentException if the database refuses it; the message says why
     */
    public List<JsonNode> query(String sql) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                endpoint.resolve(
                                        "/exec?query="
                                                + URLEncoder.encode(sql, StandardCharsets.UTF_8)))
                        .timeout(TIMEOUT)
                        .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200 || answer.has("error")) {
                throw new IllegalArgumentException(sql + ": " + answer.path("error").asText());
            }
            List<JsonNode> rows = new ArrayList<>();
            answer.path("dataset").forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(sql, e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + sql, stop);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
