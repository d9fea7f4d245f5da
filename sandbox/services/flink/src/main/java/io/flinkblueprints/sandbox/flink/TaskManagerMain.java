// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import io.flinkblueprints.sandbox.lifeline.Lifeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A TaskManager of a cluster of several processes. Ready means that it runs; that the JobManager
 * knows it is to be read from the JobManager.
 */
public final class TaskManagerMain {

    private TaskManagerMain() {}

    public static void main(String[] args) {
        ClusterProcess.run(args, TaskManagerMain::start);
    }

    private static String start(Configuration configuration) throws Exception {
        TaskManagerRunner taskManager =
                new TaskManagerRunner(
                        configuration,
                        PluginUtils.createPluginManagerFromRootFolder(configuration),
                        TaskManagerRunner::createTaskExecutorService);
        taskManager.start();
        taskManager
                .getTerminationFuture()
                .whenComplete(
                        (result, failure) ->
                                Lifeline.leave(result == null ? 1 : result.getExitCode()));
        return "";
    }
}
