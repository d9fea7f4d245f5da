// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a job's metrics, each summed over the subtasks of a vertex. Flink gathers them once a
 * second.
 */
final class JobMetrics {

    private final RestClient rest;
    private final String job;

    JobMetrics(RestClient rest, String job) {
        this.rest = rest;
        this.job = job;
    }

    /** The job's own metric, for example {@code numRestarts}; 0 before there is one. */
    double ofJob(String name) {
        return rest.get(job + "/metrics?get=" + encoded(name)).path(0).path("value").asDouble();
    }

    /**
     * Metrics of operators and tasks whose identifier is the name or ends with a dot and the name.
     */
    Map<String, Double> named(String name, List<Vertex> vertices) {
        Map<String, Double> found = new TreeMap<>();
        for (Vertex vertex : vertices) {
            String path = job + "/vertices/" + vertex.id() + "/subtasks/metrics";
            List<String> identifiers = identifiers(rest.get(path), name);
            if (!identifiers.isEmpty()) {
                String wanted =
                        identifiers.stream()
                                .map(JobMetrics::encoded)
                                .collect(Collectors.joining(","));
                rest.get(path + "?agg=sum&get=" + wanted)
                        .forEach(
                                metric ->
                                        found.put(
                                                vertex.name() + "/" + metric.path("id").asText(),
                                                metric.path("sum").asDouble()));
            }
        }
        return found;
    }

    private static List<String> identifiers(JsonNode metrics, String name) {
        List<String> identifiers = new ArrayList<>();
        for (JsonNode metric : metrics) {
            String id = metric.path("id").asText();
            if (id.equals(name) || id.endsWith("." + name)) {
                identifiers.add(id);
            }
        }
        return identifiers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
