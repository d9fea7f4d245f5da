// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

/**
 * A job's main method threw; the message is the whole message of the root cause, without stack
 * frames.
 */
public final class SubmissionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rootCause;

    private SubmissionFailedException(String rootCause, String message) {
        super(message);
        this.rootCause = rootCause;
    }

    /** Class name of the root cause. */
    public String rootCause() {
        return rootCause;
    }

    /** Finds the root cause in the stack trace that Flink's REST interface answers with. */
    static SubmissionFailedException of(String stackTrace) {
        int last = stackTrace.lastIndexOf("Caused by: ");
        String cause = last < 0 ? stackTrace : stackTrace.substring(last + "Caused by: ".length());
        int frames = cause.indexOf("\n\tat ");
        String head = (frames < 0 ? cause : cause.substring(0, frames)).strip();
        int colon = head.indexOf(": ");
        return colon < 0
                ? new SubmissionFailedException(head, head)
                : new SubmissionFailedException(
                        head.substring(0, colon), head.substring(colon + 2));
    }
}
