// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;

/** Flink's REST endpoint refused a request, or did not answer. */
public final class FlinkRestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String errors;

    private FlinkRestException(String message, int status, String errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }

    static FlinkRestException of(HttpRequest request, int status, JsonNode answer) {
        StringBuilder errors = new StringBuilder();
        answer.path("errors").forEach(error -> errors.append(error.asText()).append('\n'));
        String text = errors.toString().strip();
        return new FlinkRestException(
                describe(request)
                        + " answered "
                        + status
                        + ": "
                        + StackTraceText.parse(text).rootCause(),
                status,
                text);
    }

    static FlinkRestException unreachable(HttpRequest request, Exception cause) {
        FlinkRestException exception =
                new FlinkRestException(describe(request) + " has no answer: " + cause, 0, "");
        exception.initCause(cause);
        return exception;
    }

    /** The HTTP status; 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** What the endpoint said, with its stack traces. */
    public String errors() {
        return errors;
    }

    private static String describe(HttpRequest request) {
        return request.method() + " " + request.uri();
    }
}
