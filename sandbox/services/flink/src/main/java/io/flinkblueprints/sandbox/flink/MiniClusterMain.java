// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import java.util.concurrent.CountDownLatch;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A whole Flink cluster in one process, with its REST interface and web UI: {@code --configDir
 * DIR}.
 */
public final class MiniClusterMain {

    private MiniClusterMain() {}

    public static void main(String[] args) throws Exception {
        Lifeline.hold();
        Configuration configuration = GlobalConfiguration.loadConfiguration(args[1]);
        FileSystem.initialize(configuration, null);
        MiniClusterConfiguration cluster =
                new MiniClusterConfiguration.Builder()
                        .setConfiguration(configuration)
                        .setNumTaskManagers(1)
                        .setNumSlotsPerTaskManager(
                                configuration.get(TaskManagerOptions.NUM_TASK_SLOTS))
                        .build();
        try (MiniCluster mini = new MiniCluster(cluster)) {
            mini.start();
            Runtime.getRuntime().addShutdownHook(new Thread(mini::closeAsync));
            new CountDownLatch(1).await();
        }
    }
}
