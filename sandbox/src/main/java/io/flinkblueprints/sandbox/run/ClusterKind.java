// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.MiniFlinkCluster;
import io.flinkblueprints.sandbox.cluster.ProcessFlinkCluster;
import java.nio.file.Path;

/** How many processes a Flink cluster has. */
public enum ClusterKind {
    /** One JVM with everything in it. */
    MINI {
        @Override
        FlinkCluster start(ClusterConfig config, Path folder) {
            return MiniFlinkCluster.start(config, folder);
        }
    },
    /** A JobManager and a TaskManager, each in a JVM of its own, as in production. */
    PROCESSES {
        @Override
        FlinkCluster start(ClusterConfig config, Path folder) {
            return ProcessFlinkCluster.start(config, folder, 1);
        }
    };

    abstract FlinkCluster start(ClusterConfig config, Path folder);
}
