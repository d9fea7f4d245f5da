// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error answer as AWS services send it: a type that clients tell errors apart by, a message and
 * an HTTP status.
 */
public final class AwsError extends RuntimeException {

    private final String type;
    private final int status;
    private final transient ObjectNode members;

    private AwsError(String type, int status, String message, ObjectNode members) {
        // Errors are answers here, not failures of this program: nobody reads their stack trace.
        super(message, null, false, false);
        this.type = type;
        this.status = status;
        this.members = members;
    }

    /** An error with a status of its own. */
    public static AwsError of(String type, int status, String message) {
        return new AwsError(type, status, message, Reply.message());
    }

    /** The same error with further members of its structure. */
    public AwsError with(ObjectNode further) {
        return new AwsError(type, status, String.valueOf(getMessage()), further);
    }

    /** The caller asked for something that cannot be done: status 400. */
    public static AwsError refused(String type, String message) {
        return of(type, 400, message);
    }

    /** The service itself failed: status 500, which clients retry. */
    public static AwsError internalFailure(String message) {
        return of("InternalFailure", 500, message);
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

    /** What its structure has beside type and message. */
    public ObjectNode members() {
        return members;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
