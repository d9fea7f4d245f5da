// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.sandbox.service.ServiceStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MiniFlinkClusterIT implements FlinkClusterContract {

    private final MiniFlinkCluster cluster;

    MiniFlinkClusterIT() {
        cluster = MiniFlinkCluster.start(ClusterConfig.local(), RunDirectory.fresh("mini"));
    }

    @Override
    public FlinkCluster cluster() {
        return cluster;
    }

    @AfterAll
    void leavesNothingBehind() {
        cluster.close();
        assertThat(cluster.jvm().isAlive()).isFalse();
        assertThat(RunDirectory.of("mini").resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(ListeningSockets.of(cluster.jvm().pid()))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClusterConfig config = ClusterConfig.local().restPort(taken.getLocalPort());
            Path directory = RunDirectory.fresh("mini-port-taken");

            assertThatThrownBy(() -> MiniFlinkCluster.start(config, directory))
                    .isInstanceOf(ServiceStartException.class)
                    .hasMessageContaining("port in use")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .message()
                    .hasLineCount(1);
        }
    }
}
