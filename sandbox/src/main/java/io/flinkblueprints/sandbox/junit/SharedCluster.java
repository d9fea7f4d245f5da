// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.junit;

import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.MiniFlinkCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The Flink cluster of all tests of a JVM: starting one takes longer than most tests. */
final class SharedCluster implements AutoCloseable {

    private final FlinkCluster cluster;

    private SharedCluster(int slots) {
        cluster = MiniFlinkCluster.start(ClusterConfig.local().slots(slots), folder());
    }

    /** The cluster with so many slots, started when it is first asked for. */
    static FlinkCluster of(ExtensionContext context, int slots) {
        return context.getRoot()
                .getStore(Namespace.create(SharedCluster.class))
                .getOrComputeIfAbsent(slots, any -> new SharedCluster(slots), SharedCluster.class)
                .cluster;
    }

    /** Called by JUnit after the last test. */
    @Override
    public void close() {
        cluster.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "cluster-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
