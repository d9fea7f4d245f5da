// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a job never sets for itself: checkpoints, state backend, restarts, slots and memory, as flat
 * Flink keys.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class ClusterConfig {

    private static final String REST_PORT = "rest.port";
    private static final String SLOTS = "taskmanager.numberOfTaskSlots";
    private static final String JVM_OPTIONS = "env.java.opts.all";
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> keys;

    private ClusterConfig(Map<String, String> keys) {
        this.keys = keys;
    }

    /** Two slots, a checkpoint every 2 s, state on the heap, any free port. */
    public static ClusterConfig local() {
        return new ClusterConfig(Map.of())
                .withAll(loopback())
                .withAll(checkpoints())
                .withAll(restarts())
                .withAll(heap())
                .withAll(outsideTheHeap())
                .with(REST_PORT, "0")
                .with(SLOTS, "2")
                .with("classloader.resolve-order", "child-first")
                // With more than one TaskManager, each has a part of every job: killing one is
                // felt.
                .with("taskmanager.load-balance.mode", "SLOTS")
                .with("metrics.fetcher.update-interval", "1000")
                // The endpoint shows a kept picture of a job: half a second old at most, not three.
                .with("web.refresh-interval", "500");
    }

    /** Sets any key of Flink's, over what stands here. */
    public ClusterConfig with(String key, String value) {
        return withAll(Map.of(key, value));
    }

    public ClusterConfig withAll(Map<String, String> overrides) {
        Map<String, String> merged = new TreeMap<>(keys);
        merged.putAll(overrides);
        return new ClusterConfig(Map.copyOf(merged));
    }

    /**
     * Sets where REST and the web page are served.
     *
     * @param port of the REST endpoint and Flink's web page; 0 takes a free one
     */
    public ClusterConfig restPort(int port) {
        return with(REST_PORT, Integer.toString(port));
    }

    /**
     * Sets how many subtasks of a job fit.
     *
     * @param slots of each TaskManager
     */
    public ClusterConfig slots(int slots) {
        return with(SLOTS, Integer.toString(slots));
    }

    public ClusterConfig checkpointEvery(Duration interval) {
        return with("execution.checkpointing.interval", interval.toMillis() + " ms");
    }

    /** Keeps state in RocksDB, with incremental checkpoints, as the managed service does. */
    public ClusterConfig onRocksDb() {
        return with("state.backend.type", "rocksdb")
                .with("execution.checkpointing.incremental", "true");
    }

    /**
     * Adds flags to every JVM of the cluster, for example credentials of emulators as system
     * properties.
     */
    public ClusterConfig withJvmOptions(String... options) {
        String added = String.join(" ", options);
        return with(JVM_OPTIONS, (keys.getOrDefault(JVM_OPTIONS, "") + " " + added).strip());
    }

    int slots() {
        return Integer.parseInt(value(SLOTS));
    }

    String value(String key) {
        String value = keys.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The cluster's configuration has no " + key);
        }
        return value;
    }

    List<String> jvmOptions() {
        return Arrays.stream(keys.getOrDefault(JVM_OPTIONS, "").split("\\s+", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** All keys, with checkpoints and savepoints below the directory of the run. */
    Map<String, String> keys(Path directory) {
        Map<String, String> all = new TreeMap<>();
        all.put("execution.checkpointing.dir", directory.resolve("checkpoints").toUri().toString());
        all.put(
                "execution.checkpointing.savepoint-dir",
                directory.resolve("savepoints").toUri().toString());
        all.putAll(keys);
        return all;
    }

    /** Flink's own defaults listen on every interface. */
    private static Map<String, String> loopback() {
        return Map.of(
                "rest.address", LOOPBACK,
                "rest.bind-address", LOOPBACK,
                "jobmanager.rpc.address", LOOPBACK,
                "jobmanager.rpc.port", "0",
                "jobmanager.bind-host", LOOPBACK,
                "taskmanager.host", LOOPBACK,
                "taskmanager.bind-host", LOOPBACK);
    }

    private static Map<String, String> checkpoints() {
        return Map.of(
                "state.backend.type", "hashmap",
                "execution.checkpointing.interval", "2 s",
                "execution.checkpointing.min-pause", "500 ms",
                "execution.checkpointing.mode", "EXACTLY_ONCE",
                "execution.checkpointing.externalized-checkpoint-retention",
                        "RETAIN_ON_CANCELLATION",
                "execution.checkpointing.num-retained", "3");
    }

    /**
     * A dead TaskManager is noticed after two heartbeats, a slow one not before 30 s; a job that
     * fails ten times with less than two minutes of peace in between is given up.
     */
    private static Map<String, String> restarts() {
        return Map.of(
                "heartbeat.interval", "2000",
                "heartbeat.timeout", "30000",
                "restart-strategy.type", "exponential-delay",
                "restart-strategy.exponential-delay.initial-backoff", "1 s",
                "restart-strategy.exponential-delay.backoff-multiplier", "2.0",
                "restart-strategy.exponential-delay.max-backoff", "10 s",
                "restart-strategy.exponential-delay.reset-backoff-threshold", "2 min",
                "restart-strategy.exponential-delay.attempts-before-reset-backoff", "10");
    }

    /**
     * Explicit, because without Flink's start scripts nobody else works out how the parts share the
     * whole; a TaskManager wants every one of them.
     */
    private static Map<String, String> heap() {
        return Map.of(
                ClusterMemory.JOB_MANAGER_HEAP, "512m",
                ClusterMemory.FRAMEWORK_HEAP, "128m",
                ClusterMemory.TASK_HEAP, "512m");
    }

    private static Map<String, String> outsideTheHeap() {
        return Map.of(
                "taskmanager.cpu.cores", "1",
                "taskmanager.memory.framework.off-heap.size", "128m",
                "taskmanager.memory.task.off-heap.size", "64m",
                "taskmanager.memory.managed.size", "128m",
                "taskmanager.memory.network.min", "64m",
                "taskmanager.memory.network.max", "64m",
                "taskmanager.memory.jvm-metaspace.size", "256m",
                "taskmanager.memory.jvm-overhead.min", "192m",
                "taskmanager.memory.jvm-overhead.max", "192m");
    }
}
