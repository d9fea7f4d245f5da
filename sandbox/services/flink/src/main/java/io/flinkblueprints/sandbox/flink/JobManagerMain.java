// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;

/** A JobManager as in production, for as long as its parent lives. */
public final class JobManagerMain {

    private JobManagerMain() {}

    public static void main(String[] args) {
        Lifeline.hold();
        StandaloneSessionClusterEntrypoint.main(args);
    }
}
