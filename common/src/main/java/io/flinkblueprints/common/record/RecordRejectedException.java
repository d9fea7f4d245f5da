// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.record;

/** Thrown by a parser to say that a record is at fault; never leaves the operator that parses. */
public final class RecordRejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    public RecordRejectedException(RejectionReason reason, String detail) {
        // No stack trace: the fault lies in the data, and a flood of bad records must stay cheap.
        super(detail, null, false, false);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
