// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A program that owns a cluster and never closes it: {@code mini|processes DIRECTORY}. Prints the
 * cluster's pids.
 */
final class ClusterOwner {

    private ClusterOwner() {}

    public static void main(String[] args) throws InterruptedException {
        Path directory = Path.of(args[1]);
        FlinkCluster cluster =
                args[0].equals("mini")
                        ? MiniFlinkCluster.start(ClusterConfig.local(), directory)
                        : ProcessFlinkCluster.start(ClusterConfig.local(), directory, 2);
        cluster.submit(JobJar.submission());
        Stream<ProcessHandle> jvms = ProcessHandle.current().children();
        jvms.forEach(jvm -> System.out.println("pid " + jvm.pid()));
        System.out.println("owned");
        Thread.currentThread().join();
    }
}
