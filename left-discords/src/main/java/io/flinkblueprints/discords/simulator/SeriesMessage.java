// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

/** One record of a series. */
public final class SeriesMessage {

    private final String series;
    private final byte[] record;

    SeriesMessage(String series, byte[] record) {
        this.series = series;
        this.record = record;
    }

    /** The key: records of one series stay in order. */
    public String series() {
        return series;
    }

    /** JSON in UTF-8, unless it was spoilt on purpose. Not copied: read only. */
    public byte[] record() {
        return record;
    }
}
