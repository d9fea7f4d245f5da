// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.cluster.StackTraceText.Cause;
import java.util.List;

/**
 * A job did not come to be: its main threw, its class is not there, or the cluster refused its
 * graph.
 */
public final class SubmissionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String MAIN_FAILED = "ProgramInvocationException";

    private final String errors;

    SubmissionFailedException(String errors) {
        super(StackTraceText.parse(errors).rootCause().toString());
        this.errors = errors;
    }

    /** Class name of the innermost exception. */
    public String rootCauseClass() {
        return trace().rootCause().className();
    }

    /** Message of the innermost exception: all its lines, no stack frames. */
    public String rootCauseMessage() {
        return trace().rootCause().message();
    }

    /**
     * What the job's main threw, which may itself have causes; the root cause if it was not the
     * main that failed.
     */
    public Cause thrownByMain() {
        List<Cause> causes = trace().causes();
        for (int i = 0; i < causes.size() - 1; i++) {
            if (causes.get(i).className().endsWith(MAIN_FAILED)) {
                return causes.get(i + 1);
            }
        }
        return trace().rootCause();
    }

    /** All exceptions, outermost first. */
    public StackTraceText trace() {
        return StackTraceText.parse(errors);
    }

    /** What the cluster said, with its stack traces. */
    public String errors() {
        return errors;
    }
}
