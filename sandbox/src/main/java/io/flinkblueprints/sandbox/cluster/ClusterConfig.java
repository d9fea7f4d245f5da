// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The configuration of a local cluster, in Flink's own keys: what a job must not decide for itself.
 * Immutable.
 */
public final class ClusterConfig {

    private final Map<String, String> values;

    private ClusterConfig(Map<String, String> values) {
        this.values = values;
    }

    /**
     * A cluster on the loopback address that checkpoints every two seconds, exactly once, into the
     * folder, and restarts jobs after one second, ten times at most in a minute.
     */
    public static ClusterConfig in(Path folder, int restPort, int slots) {
        Map<String, String> values = new TreeMap<>();
        values.put("rest.address", "127.0.0.1");
        values.put("rest.bind-address", "127.0.0.1");
        values.put("rest.port", String.valueOf(restPort));
        values.put("jobmanager.rpc.address", "127.0.0.1");
        values.put("jobmanager.bind-host", "127.0.0.1");
        values.put("taskmanager.host", "127.0.0.1");
        values.put("taskmanager.bind-host", "127.0.0.1");
        values.put("taskmanager.numberOfTaskSlots", String.valueOf(slots));
        values.put("taskmanager.memory.network.min", "64 mb");
        values.put("taskmanager.memory.network.max", "64 mb");
        values.put("taskmanager.memory.managed.size", "128 mb");
        values.put("classloader.resolve-order", "child-first");
        values.put("web.upload.dir", folder.resolve("upload").toString());
        values.put("io.tmp.dirs", folder.resolve("tmp").toString());
        values.put("execution.checkpointing.interval", "2 s");
        values.put("execution.checkpointing.mode", "EXACTLY_ONCE");
        values.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
        values.put(
                "execution.checkpointing.savepoint-dir",
                folder.resolve("savepoints").toUri().toString());
        values.put("state.backend.type", "hashmap");
        values.put("restart-strategy.type", "failure-rate");
        values.put("restart-strategy.failure-rate.delay", "1 s");
        values.put("restart-strategy.failure-rate.failure-rate-interval", "1 min");
        values.put("restart-strategy.failure-rate.max-failures-per-interval", "10");
        return new ClusterConfig(values);
    }

    /** The same with one value changed. */
    public ClusterConfig with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new ClusterConfig(changed);
    }

    int slots() {
        return Integer.parseInt(values.getOrDefault("taskmanager.numberOfTaskSlots", "1"));
    }

    /** Writes {@code config.yaml} into a folder, which is then a Flink {@code --configDir}. */
    Path write(Path folder) {
        String yaml =
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + ": \"" + entry.getValue() + "\"\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(Files.createDirectories(folder).resolve("config.yaml"), yaml);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
