// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import io.flinkblueprints.tep.io.LineProtocol;
import io.flinkblueprints.tep.io.store.StoreAnswer;
import io.flinkblueprints.tep.io.store.StoreClient;
import io.flinkblueprints.tep.model.StorePoint;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Writes lines to {@code /api/v2/write}, which InfluxDB 2 and 3, Amazon Timestream for InfluxDB and
 * QuestDB have.
 */
public final class InfluxClient implements StoreClient {

    private final InfluxAddress address;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    2,
                    task -> {
                        Thread thread = new Thread(task, "write-time-series");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final HttpClient http;

    public InfluxClient(InfluxAddress address) {
        this.address = address;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(address.timeout())
                        .executor(threads)
                        .build();
    }

    @Override
    public CompletableFuture<StoreAnswer> write(List<StorePoint> points) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.write())
                        .timeout(address.timeout())
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(lines(points)));
        address.token().ifPresent(token -> request.header("Authorization", "Token " + token));
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .handle(
                        (response, failure) ->
                                failure == null
                                        ? InfluxAnswers.of(response)
                                        : InfluxAnswers.of(
                                                failure, address.write().getAuthority()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static String lines(List<StorePoint> points) {
        return points.stream().map(LineProtocol::line).collect(Collectors.joining("\n"));
    }
}
