// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.service.ForkedJvm;
import io.flinkblueprints.sandbox.service.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Flink cluster on this machine, in JVMs that have nothing on their class path but Flink, so that
 * a job jar is loaded child-first and lacks what it would lack in production.
 */
public final class FlinkCluster implements AutoCloseable {

    /** How many processes a cluster has. */
    public enum Kind {
        /** One JVM with everything in it. */
        MINI,
        /** A JobManager and a TaskManager, each in a JVM of its own. */
        PROCESSES
    }

    private static final String SERVICE = "flink";
    private static final String PACKAGE = "io.flinkblueprints.sandbox.flink.";
    private static final Duration START = Duration.ofSeconds(90);

    private final Path folder;
    private final Path configuration;
    private final FlinkRest rest;
    private final ForkedJvm master;
    private final List<ForkedJvm> workers = new ArrayList<>();

    private FlinkCluster(Path folder, Path configuration, FlinkRest rest, ForkedJvm master) {
        this.folder = folder;
        this.configuration = configuration;
        this.rest = rest;
        this.master = master;
    }

    /**
     * Starts a cluster and waits until it has its slots.
     *
     * @param folder for logs, checkpoints, savepoints and temporary files
     */
    public static FlinkCluster start(Kind kind, Path folder, int slots) {
        int port = Ports.free();
        return start(kind, folder, port, ClusterConfig.in(folder, port, slots));
    }

    /** Starts a cluster with a configuration of the caller's. */
    public static FlinkCluster start(Kind kind, Path folder, int restPort, ClusterConfig config) {
        Path configuration =
                config.with("jobmanager.rpc.port", String.valueOf(Ports.free()))
                        .with("blob.server.port", "0")
                        .write(folder.resolve("conf"));
        FlinkRest rest = new FlinkRest(URI.create("http://127.0.0.1:" + restPort));
        ForkedJvm master =
                kind == Kind.MINI
                        ? jvm("MiniClusterMain", "-Xmx1g", configuration).start("flink", folder)
                        : jvm("JobManagerMain", "-Xmx512m", configuration)
                                .start("jobmanager", folder);
        FlinkCluster cluster = new FlinkCluster(folder, configuration, rest, master);
        try {
            cluster.awaitAnswer();
            if (kind == Kind.PROCESSES) {
                cluster.startTaskManager();
            }
            cluster.awaitSlots(config.slots());
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public FlinkRest rest() {
        return rest;
    }

    /**
     * Adds a TaskManager to a cluster of processes; it is the next in the order of {@link
     * #killTaskManager}.
     */
    public void startTaskManager() {
        ForkedJvm worker =
                jvm("TaskManagerMain", "-Xmx768m", configuration)
                        .arguments("-D", "taskmanager.cpu.cores=1.0")
                        .arguments("-D", "taskmanager.memory.task.heap.size=512m")
                        .arguments("-D", "taskmanager.memory.task.off-heap.size=0b")
                        .start("taskmanager-" + (workers.size() + 1), folder);
        workers.add(worker);
    }

    /** Ends a TaskManager as a crash would; they are counted from 0 in the order of their start. */
    public void killTaskManager(int index) {
        workers.get(index).kill();
    }

    /** The processes of this cluster. */
    public List<Long> pids() {
        List<Long> pids = new ArrayList<>(List.of(master.pid()));
        workers.forEach(worker -> pids.add(worker.pid()));
        return pids;
    }

    @Override
    public void close() {
        workers.forEach(ForkedJvm::close);
        master.close();
    }

    private static ForkedJvm.Builder jvm(String main, String heap, Path configuration) {
        return ForkedJvm.of(SERVICE, PACKAGE + main)
                .jvm(heap, "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=256m")
                .arguments("--configDir", configuration.toString());
    }

    private void awaitAnswer() {
        await("does not answer", rest::answers);
    }

    private void awaitSlots(int slots) {
        await("has not got its " + slots + " slots", () -> rest.answers() && rest.slots() >= slots);
    }

    private void await(String otherwise, Condition condition) {
        long end = System.nanoTime() + START.toNanos();
        while (!condition.holds()) {
            if (!master.isAlive()) {
                throw master.failure("has ended");
            }
            if (System.nanoTime() > end) {
                throw master.failure(otherwise + " after " + START.toSeconds() + " s");
            }
            Pause.millis(100);
        }
    }

    private interface Condition {
        boolean holds();
    }
}
