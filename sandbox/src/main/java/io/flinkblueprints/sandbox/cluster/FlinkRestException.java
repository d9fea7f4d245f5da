// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

/** Flink's REST interface did not answer, or refused. */
public final class FlinkRestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errors;

    FlinkRestException(String message, String errors) {
        super(errors.isEmpty() ? message : message + ": " + errors.lines().findFirst().orElse(""));
        this.errors = errors;
    }

    /** What Flink said, stack traces included. */
    String errors() {
        return errors;
    }
}
