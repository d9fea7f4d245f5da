// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.Locale;

/**
 * A part of the plant that is scored by one forest: the measurements that belong together, numbered
 * as by Downs and Vogel (1993), tables 4 and 5.
 */
public enum Stage {
    /** Analysis of the reactor feed, stream 6: mol % of A to F, every 6 minutes. */
    REACTOR_FEED(23, 28),
    /** Analysis of the purge gas, stream 9: mol % of A to H, every 6 minutes. */
    PURGE_GAS(29, 36),
    /** Analysis of the product, stream 11: mol % of D to H, every 15 minutes. */
    PRODUCT(37, 41),
    /** The continuous measurements: flows, pressures, levels, temperatures, compressor work. */
    CONTINUOUS(1, 22);

    private final int first;
    private final int last;

    Stage(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The name in records and metrics: {@code reactor_feed} and so on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many measurements the stage has. */
    public int dimensions() {
        return last - first + 1;
    }

    /** The number of the i-th measurement, 1 to 41. */
    int number(int i) {
        return first + i;
    }
}
