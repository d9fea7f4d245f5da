// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

/**
 * An error answer as AWS services send it: a type that clients tell errors apart by, a message and
 * an HTTP status.
 */
public final class AwsError extends RuntimeException {

    private final String type;
    private final int status;

    private AwsError(String type, int status, String message) {
        // Errors are answers here, not failures of this program: nobody reads their stack trace.
        super(message, null, false, false);
        this.type = type;
        this.status = status;
    }

    /** The caller asked for something that cannot be done: status 400. */
    public static AwsError refused(String type, String message) {
        return new AwsError(type, 400, message);
    }

    /** The service itself failed: status 500, which clients retry. */
    public static AwsError internalFailure(String message) {
        return new AwsError("InternalFailure", 500, message);
    }

    /** The request cannot be read. */
    public static AwsError serialization(String message) {
        return refused("SerializationException", message);
    }

    /** The request was read, but one of its values is outside what the API allows. */
    public static AwsError validation(String message) {
        return refused("ValidationException", "1 validation error detected: " + message);
    }

    /** The service, or this one of its actions, does not exist here. */
    public static AwsError unknownOperation(String message) {
        return refused("UnknownOperationException", message);
    }

    /** The name of the error, for example {@code ResourceNotFoundException}. */
    public String type() {
        return type;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
