// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

/**
 * The service's limits of one shard: 1 MiB and 1,000 records in, 2 MiB and 5 reads out a second
 * (docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html). A read of more than 2 MiB
 * is allowed and blocks the following ones until it is made up for.
 */
final class ShardMeter {

    private final Allowance recordsIn = new Allowance(1_000);
    private final Allowance bytesIn = new Allowance(1 << 20);
    private final Allowance reads = new Allowance(5);
    private final Allowance bytesOut = new Allowance(2 << 20);

    /** Takes one record of that size if both limits allow it. */
    boolean admits(int bytes, long nowMillis) {
        if (recordsIn.left(nowMillis) < 1 || bytesIn.left(nowMillis) < bytes) {
            return false;
        }
        recordsIn.take(1);
        bytesIn.take(bytes);
        return true;
    }

    /**
     * Takes one read if both limits allow it; what it gave is told to {@link #readBytes}
     * afterwards.
     */
    boolean admitsRead(long nowMillis) {
        if (reads.left(nowMillis) < 1 || bytesOut.left(nowMillis) <= 0) {
            return false;
        }
        reads.take(1);
        return true;
    }

    void readBytes(long bytes) {
        bytesOut.take(bytes);
    }

    /** A bucket that holds what is allowed in one second and fills up evenly. */
    private static final class Allowance {

        private final double perSecond;
        private double left;
        private long filledAt = Long.MIN_VALUE;

        Allowance(double perSecond) {
            this.perSecond = perSecond;
            this.left = perSecond;
        }

        double left(long nowMillis) {
            if (filledAt != Long.MIN_VALUE) {
                left = Math.min(perSecond, left + (nowMillis - filledAt) * perSecond / 1000);
            }
            filledAt = nowMillis;
            return left;
        }

        void take(double amount) {
            left -= amount;
        }
    }
}
