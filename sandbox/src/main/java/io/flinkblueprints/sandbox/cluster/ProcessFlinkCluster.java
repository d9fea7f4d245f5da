// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.service.ForkedService;
import io.flinkblueprints.sandbox.service.ServiceLaunch;
import io.flinkblueprints.sandbox.service.ServiceModule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A JobManager and TaskManagers in JVMs of their own, for what only processes can show: that one of
 * them dies.
 */
public final class ProcessFlinkCluster implements FlinkCluster {

    private static final String PACKAGE = "io.flinkblueprints.sandbox.flink.";
    private static final Duration REGISTRATION = Duration.ofSeconds(90);

    private final ClusterConfig config;
    private final ClusterDirectory directory;
    private final ServiceModule module = ServiceModule.named("flink");
    private final ForkedService jobManager;
    private final FlinkRest client;
    private final List<ForkedService> taskManagers = new ArrayList<>();

    private ProcessFlinkCluster(ClusterConfig config, ClusterDirectory directory) {
        this.config = config;
        this.directory = directory;
        this.jobManager =
                fork(
                        "jobmanager",
                        "JobManagerMain",
                        ClusterMemory.heapFlag(config, ClusterMemory.JOB_MANAGER_HEAP),
                        List.of());
        this.client = new FlinkRest(URI.create(jobManager.fact("rest")));
    }

    /**
     * Starts the JVMs and waits until the JobManager knows every TaskManager.
     *
     * @param taskManagers how many to start, each with the configured slots
     * @throws io.flinkblueprints.sandbox.service.ServiceStartException if one does not come up;
     *     none is left then
     */
    public static ProcessFlinkCluster start(
            ClusterConfig config, Path directory, int taskManagers) {
        ProcessFlinkCluster cluster =
                new ProcessFlinkCluster(config, ClusterDirectory.prepare(directory, config));
        try {
            for (int i = 0; i < taskManagers; i++) {
                cluster.startTaskManager();
            }
            return cluster;
        } catch (RuntimeException incomplete) {
            cluster.close();
            throw incomplete;
        }
    }

    /**
     * Adds a TaskManager and waits until the JobManager knows it.
     *
     * @return its number, counted from 0 over all that were ever started
     */
    public synchronized int startTaskManager() {
        int number = taskManagers.size();
        String id = "taskmanager-" + number;
        taskManagers.add(
                fork(
                        id,
                        "TaskManagerMain",
                        ClusterMemory.heapFlag(
                                config, ClusterMemory.FRAMEWORK_HEAP, ClusterMemory.TASK_HEAP),
                        List.of(
                                "-D", "jobmanager.rpc.port=" + jobManager.fact("rpc"),
                                "-D", "taskmanager.resource-id=" + id)));
        client.awaitTaskManager(id, REGISTRATION);
        return number;
    }

    /** Ends a TaskManager as a crash would (SIGKILL). The JobManager notices by itself. */
    public synchronized void killTaskManager(int number) {
        taskManagers.get(number).kill();
    }

    @Override
    public FlinkRest client() {
        return client;
    }

    public ForkedService jobManager() {
        return jobManager;
    }

    /** All that were ever started, dead ones too. */
    public synchronized List<ForkedService> taskManagers() {
        return List.copyOf(taskManagers);
    }

    @Override
    public synchronized void close() {
        taskManagers.forEach(ForkedService::close);
        jobManager.close();
    }

    private ForkedService fork(String name, String main, String heap, List<String> dynamic) {
        List<String> options = new ArrayList<>(config.jvmOptions());
        options.add(heap);
        List<String> arguments = new ArrayList<>(directory.arguments());
        arguments.addAll(dynamic);
        return ForkedService.start(
                ServiceLaunch.of(name, module, PACKAGE + main, directory.root())
                        .withJvmOptions(options)
                        .withArguments(arguments));
    }
}
