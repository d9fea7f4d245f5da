// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong with calls to a service that stores; everything is off until switched on. */
public final class StoreFaults {

    private final AtomicInteger throttledCalls = new AtomicInteger();
    private final AtomicInteger failedRecords = new AtomicInteger();
    private volatile boolean accessDenied;

    StoreFaults() {}

    /** The next calls are not carried out: the caller is too fast. */
    public void throttleCalls(int calls) {
        throttledCalls.set(calls);
    }

    /** Of the records that come next, so many are not taken for now, each for itself. */
    public void failRecords(int records) {
        failedRecords.set(records);
    }

    /** Nobody may write any more. */
    public void denyAccess(boolean on) {
        accessDenied = on;
    }

    boolean throttlesCall() {
        return draw(throttledCalls);
    }

    boolean failsRecord() {
        return draw(failedRecords);
    }

    boolean deniesAccess() {
        return accessDenied;
    }

    private static boolean draw(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
