// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The directory of one cluster: its configuration, its logs, its checkpoints and savepoints. */
final class ClusterDirectory {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path root;

    private ClusterDirectory(Path root) {
        this.root = root;
    }

    /** Writes Flink's configuration file into the directory, which is made if it is not there. */
    static ClusterDirectory prepare(Path directory, ClusterConfig config) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Path conf = Files.createDirectories(root.resolve("conf"));
            Files.writeString(conf.resolve("config.yaml"), yaml(config.keys(root)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new ClusterDirectory(root);
    }

    Path root() {
        return root;
    }

    List<String> arguments() {
        return List.of("--configDir", root.resolve("conf").toString());
    }

    /** A JSON string is a YAML string too, whatever it holds. */
    private static String yaml(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> quoted(key.getKey()) + ": " + quoted(key.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
