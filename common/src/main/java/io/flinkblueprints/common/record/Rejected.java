// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record that could not be used, with everything needed to find out why and to send it again. */
public class Rejected {

    /** Why. */
    public RejectionReason reason = RejectionReason.NOT_JSON;

    /** The fault in words, naming the field and the value where there is one. */
    public String detail = "";

    /** The uid of the operator that refused it. */
    public String operator = "";

    /** The record as it arrived. */
    public SourceRecord record = new SourceRecord();

    /** Event time in epoch milliseconds; null if it is not known. */
    public @Nullable Long eventTime;

    /** When it was refused, epoch milliseconds, by the wall clock. */
    public long rejectedAt;

    public Rejected() {}

    public static Rejected of(
            RejectionReason reason, String detail, String operator, SourceRecord record) {
        Rejected rejected = new Rejected();
        rejected.reason = reason;
        rejected.detail = detail;
        rejected.operator = operator;
        rejected.record = record;
        return rejected;
    }

    public Rejected withRejectedAt(long epochMillis) {
        rejectedAt = epochMillis;
        return this;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Rejected)) {
            return false;
        }
        Rejected that = (Rejected) other;
        return reason == that.reason
                && detail.equals(that.detail)
                && operator.equals(that.operator)
                && record.equals(that.record)
                && Objects.equals(eventTime, that.eventTime)
                && rejectedAt == that.rejectedAt;
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, detail, operator, record, eventTime, rejectedAt);
    }

    @Override
    public String toString() {
        return reason + " in " + operator + ": " + detail + " [" + record + "]";
    }
}
