// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/** A TaskManager as in production, for as long as its parent lives. */
public final class TaskManagerMain {

    private TaskManagerMain() {}

    public static void main(String[] args) throws Exception {
        Lifeline.hold();
        TaskManagerRunner.main(args);
    }
}
