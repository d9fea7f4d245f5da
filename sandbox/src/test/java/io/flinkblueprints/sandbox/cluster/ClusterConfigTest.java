// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterConfigTest {

    @TempDir private Path directory;

    @Test
    void keepsStateBelowTheDirectoryOfTheRun() {
        assertThat(ClusterConfig.local().keys(directory))
                .containsEntry(
                        "execution.checkpointing.dir", "file://" + directory + "/checkpoints")
                .containsEntry(
                        "execution.checkpointing.savepoint-dir",
                        "file://" + directory + "/savepoints")
                .containsEntry("classloader.resolve-order", "child-first")
                .containsEntry("execution.checkpointing.mode", "EXACTLY_ONCE");
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(ClusterConfig.local().keys(directory))
                .containsEntry("rest.bind-address", "127.0.0.1")
                .containsEntry("jobmanager.bind-host", "127.0.0.1")
                .containsEntry("taskmanager.bind-host", "127.0.0.1");
    }

    @Test
    void changesACopy() {
        ClusterConfig local = ClusterConfig.local();
        ClusterConfig changed =
                local.slots(7)
                        .restPort(8081)
                        .checkpointEvery(Duration.ofSeconds(10))
                        .onRocksDb()
                        .with("parallelism.default", "3");

        assertThat(changed.slots()).isEqualTo(7);
        assertThat(changed.keys(directory))
                .containsEntry("rest.port", "8081")
                .containsEntry("execution.checkpointing.interval", "10000 ms")
                .containsEntry("state.backend.type", "rocksdb")
                .containsEntry("execution.checkpointing.incremental", "true")
                .containsEntry("parallelism.default", "3");
        assertThat(local.keys(directory))
                .containsEntry("rest.port", "0")
                .containsEntry("state.backend.type", "hashmap")
                .doesNotContainKey("parallelism.default");
    }

    @Test
    void lettingSomebodyNameTheDirectoriesWins() {
        assertThat(
                        ClusterConfig.local()
                                .with("execution.checkpointing.dir", "s3://bucket/checkpoints")
                                .keys(directory))
                .containsEntry("execution.checkpointing.dir", "s3://bucket/checkpoints");
    }

    @Test
    void addsJvmOptionsToThoseThatAreThere() {
        assertThat(
                        ClusterConfig.local()
                                .withJvmOptions("-Da=1")
                                .withJvmOptions("-Db=2", "-Dc=3")
                                .jvmOptions())
                .containsExactly("-Da=1", "-Db=2", "-Dc=3");
        assertThat(ClusterConfig.local().jvmOptions()).isEmpty();
    }

    @Test
    void sizesTheHeapFromItsParts() {
        ClusterConfig config =
                ClusterConfig.local()
                        .with(ClusterMemory.TASK_HEAP, "1 GB")
                        .with(ClusterMemory.FRAMEWORK_HEAP, "64m");

        assertThat(
                        ClusterMemory.heapFlag(
                                config, ClusterMemory.TASK_HEAP, ClusterMemory.FRAMEWORK_HEAP))
                .isEqualTo("-Xmx" + (1024 + 64) * 1024 + "k");
        assertThatThrownBy(
                        () ->
                                ClusterMemory.heapFlag(
                                        config.with(ClusterMemory.TASK_HEAP, "much"),
                                        ClusterMemory.TASK_HEAP))
                .hasMessage(
                        "taskmanager.memory.task.heap.size: much is not a size; expected for example 512m");
    }

    @Test
    void writesValuesThatYamlWouldMisread() throws Exception {
        ClusterDirectory.prepare(directory, ClusterConfig.local().with("a.key", "x: \"y\" #z"));

        assertThat(Files.readAllLines(directory.resolve("conf/config.yaml")))
                .contains("\"a.key\": \"x: \\\"y\\\" #z\"");
    }
}
