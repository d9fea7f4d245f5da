// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.net.URI;

/**
 * A running local cluster. Closing it ends its processes; so does the end of this process, however
 * it ends.
 */
public interface FlinkCluster extends AutoCloseable {

    /** The REST endpoint, which also serves Flink's web page. */
    FlinkRest client();

    default URI rest() {
        return client().uri();
    }

    /**
     * Runs a job jar as production does: uploaded, its classes loaded child-first, its main called
     * by the JobManager.
     *
     * @throws SubmissionFailedException if the main throws, or if there is no such class
     */
    default FlinkJob submit(JobSubmission submission) {
        return client().submit(submission);
    }

    @Override
    void close();
}
