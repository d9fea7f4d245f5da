// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import io.flinkblueprints.tep.domain.Measurement.Kind;
import java.util.List;
import java.util.Locale;

/**
 * A part of the plant that is scored by one forest: the measurements that belong together, numbered
 * as by Downs and Vogel (1993), tables 4 and 5.
 */
public enum Stage {
    /** Analysis of the reactor feed, stream 6: mol % of A to F, every 6 minutes. */
    REACTOR_FEED(Kind.REACTOR_FEED_ANALYSIS),
    /** Analysis of the purge gas, stream 9: mol % of A to H, every 6 minutes. */
    PURGE_GAS(Kind.PURGE_ANALYSIS),
    /** Analysis of the product, stream 11: mol % of D to H, every 15 minutes. */
    PRODUCT(Kind.PRODUCT_ANALYSIS),
    /** The continuous measurements: flows, pressures, levels, temperatures, compressor work. */
    CONTINUOUS(Kind.CONTINUOUS);

    private final List<Measurement> measurements;

    Stage(Kind kind) {
        this.measurements = kind.measurements();
    }

    /** The name in records and metrics: {@code reactor_feed} and so on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many measurements the stage has. */
    public int dimensions() {
        return measurements.size();
    }

    /** In the order of their numbers. */
    public List<Measurement> measurements() {
        return measurements;
    }
}
