// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.flinkblueprints.sandbox.service.ForkedService;
import io.flinkblueprints.sandbox.service.ServiceStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessFlinkClusterIT implements FlinkClusterContract {

    private final ProcessFlinkCluster cluster =
            ProcessFlinkCluster.start(
                    ClusterConfig.local().onRocksDb(), RunDirectory.fresh("processes"), 1);

    @Override
    public FlinkCluster cluster() {
        return cluster;
    }

    @AfterAll
    void leavesNothingBehind() {
        cluster.close();
        assertThat(cluster.taskManagers()).noneMatch(ForkedService::isAlive);
        assertThat(cluster.jobManager().isAlive()).isFalse();
        assertThat(RunDirectory.of("processes").resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void goesOnFromACheckpointWhenATaskManagerWasKilledAndAnotherStarts() {
        FlinkJob job = cluster.submit(JobJar.submission());
        job.awaitRunning(PATIENCE);
        await().atMost(PATIENCE).until(() -> job.metric("kinesisanalytics.counted") > 200);
        long before = job.checkpoints().completed();
        await().atMost(PATIENCE).until(() -> job.checkpoints().completed() > before + 1);

        cluster.killTaskManager(cluster.taskManagers().size() - 1);
        // Not the state: that is RUNNING again while the job waits for slots.
        await().atMost(PATIENCE).until(() -> job.restarts() > 0);
        cluster.startTaskManager();

        job.awaitRunning(PATIENCE);
        await().atMost(PATIENCE).until(() -> job.metric("firstCount") > 20);
        assertThat(job.checkpoints().restored()).isPositive();
        job.cancel();
        job.awaitEnd(PATIENCE);
    }

    @Test
    void listensOnLoopbackOnly() {
        ForkedService taskManager = cluster.taskManagers().get(cluster.taskManagers().size() - 1);

        assertThat(ListeningSockets.of(cluster.jobManager().pid()))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
        assertThat(ListeningSockets.of(taskManager.pid()))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClusterConfig config = ClusterConfig.local().restPort(taken.getLocalPort());

            assertThatThrownBy(
                            () ->
                                    ProcessFlinkCluster.start(
                                            config, RunDirectory.fresh("processes-port-taken"), 1))
                    .isInstanceOf(ServiceStartException.class)
                    .hasMessageContaining("port in use")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .message()
                    .hasLineCount(1);
        }
    }
}
