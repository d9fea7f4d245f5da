// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

/**
 * Something did not happen in the time that it was given; the message says what, and what was the
 * case instead.
 */
public final class AwaitTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AwaitTimeoutException(String message) {
        super(message);
    }
}
