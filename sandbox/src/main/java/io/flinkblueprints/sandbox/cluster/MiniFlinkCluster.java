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

/** JobManager and TaskManager in one JVM of their own: the quickest cluster to start. */
public final class MiniFlinkCluster implements FlinkCluster {

    private static final String MAIN = "io.flinkblueprints.sandbox.flink.MiniClusterMain";

    private final ForkedService jvm;
    private final FlinkRest client;

    private MiniFlinkCluster(ForkedService jvm) {
        this.jvm = jvm;
        this.client = new FlinkRest(URI.create(jvm.fact("rest")));
    }

    /**
     * Starts the JVM and waits for its slots.
     *
     * @param directory of the run: configuration, logs, checkpoints and savepoints lie in it
     * @throws io.flinkblueprints.sandbox.service.ServiceStartException if it does not come up
     */
    public static MiniFlinkCluster start(ClusterConfig config, Path directory) {
        ClusterDirectory prepared = ClusterDirectory.prepare(directory, config);
        List<String> options = new ArrayList<>(config.jvmOptions());
        options.add(
                ClusterMemory.heapFlag(
                        config,
                        ClusterMemory.JOB_MANAGER_HEAP,
                        ClusterMemory.FRAMEWORK_HEAP,
                        ClusterMemory.TASK_HEAP));
        MiniFlinkCluster cluster =
                new MiniFlinkCluster(
                        ForkedService.start(
                                ServiceLaunch.of(
                                                "flink",
                                                ServiceModule.named("flink"),
                                                MAIN,
                                                prepared.root())
                                        .withJvmOptions(options)
                                        .withArguments(prepared.arguments())));
        try {
            cluster.client.awaitSlots(config.slots(), Duration.ofMinutes(1));
            return cluster;
        } catch (RuntimeException incomplete) {
            cluster.close();
            throw incomplete;
        }
    }

    @Override
    public FlinkRest client() {
        return client;
    }

    public ForkedService jvm() {
        return jvm;
    }

    @Override
    public void close() {
        jvm.close();
    }
}
