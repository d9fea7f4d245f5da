// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import io.flinkblueprints.sandbox.lifeline.Lifeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;

/**
 * The JobManager of a cluster of several processes. Ports of 0 are chosen by the system and told in
 * the ready line.
 */
public final class JobManagerMain {

    private JobManagerMain() {}

    public static void main(String[] args) {
        ClusterProcess.run(args, JobManagerMain::start);
    }

    private static String start(Configuration configuration) throws Exception {
        StandaloneSessionClusterEntrypoint jobManager =
                new StandaloneSessionClusterEntrypoint(configuration);
        jobManager.startCluster();
        jobManager
                .getTerminationFuture()
                .whenComplete(
                        (status, failure) ->
                                Lifeline.leave(status == null ? 1 : status.processExitCode()));
        return "rest=http://127.0.0.1:"
                + jobManager.getRestPort()
                + " rpc="
                + jobManager.getRpcPort();
    }
}
