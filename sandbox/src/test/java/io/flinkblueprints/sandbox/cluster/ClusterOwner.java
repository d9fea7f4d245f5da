// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.timeseries.QuestDb;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A program that owns a cluster or a database and never closes it: {@code mini|processes|questdb
 * DIRECTORY}. Prints the pids of what it owns.
 */
final class ClusterOwner {

    private ClusterOwner() {}

    public static void main(String[] args) throws InterruptedException {
        Path directory = Path.of(args[1]);
        if (args[0].equals("questdb")) {
            QuestDb.start(directory);
        } else {
            startCluster(args[0], directory);
        }
        Stream<ProcessHandle> jvms = ProcessHandle.current().children();
        jvms.forEach(jvm -> System.out.println("pid " + jvm.pid()));
        System.out.println("owned");
        Thread.currentThread().join();
    }

    private static void startCluster(String kind, Path directory) {
        FlinkCluster cluster =
                kind.equals("mini")
                        ? MiniFlinkCluster.start(ClusterConfig.local(), directory)
                        : ProcessFlinkCluster.start(ClusterConfig.local(), directory, 2);
        cluster.submit(JobJar.submission());
    }
}
