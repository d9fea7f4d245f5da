// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import io.flinkblueprints.sandbox.lifeline.Lifeline;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A whole cluster in one JVM, with the REST endpoint and the web page of a real one.
 *
 * <p>flink-runtime-web on the class path makes the dispatcher's endpoint take jars, so a job
 * arrives as it does in production: uploaded, and loaded child-first.
 */
public final class MiniClusterMain {

    private static final long CLOSING_SECONDS = 5;

    private MiniClusterMain() {}

    public static void main(String[] args) {
        ClusterProcess.run(args, MiniClusterMain::start);
    }

    private static String start(Configuration configuration) throws Exception {
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(configuration)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(
                                        configuration.get(TaskManagerOptions.NUM_TASK_SLOTS))
                                .build());
        cluster.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster), "close-cluster"));
        leaveWithCluster(cluster);
        URI rest = cluster.getRestAddress().get(1, TimeUnit.MINUTES);
        return "rest=http://127.0.0.1:" + rest.getPort();
    }

    /** A fatal error closes a MiniCluster but not its JVM. */
    private static void leaveWithCluster(MiniCluster cluster) {
        Thread watch =
                new Thread(
                        () -> {
                            while (cluster.isRunning()) {
                                pause();
                            }
                            Lifeline.leave(1);
                        },
                        "cluster-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(MiniCluster cluster) {
        try {
            cluster.closeAsync().get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Exception closingAnyway) {
            System.err.println("The cluster did not close in order: " + closingAnyway);
        }
    }
}
