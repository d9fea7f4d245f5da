// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

/** One record of a plant. */
public final class PlantMessage {

    private final String plantId;
    private final byte[] record;

    PlantMessage(String plantId, byte[] record) {
        this.plantId = plantId;
        this.record = record;
    }

    /** The key: records of one plant stay in order. */
    public String plantId() {
        return plantId;
    }

    /** JSON in UTF-8, unless it was spoilt on purpose. Not copied: read only. */
    public byte[] record() {
        return record;
    }
}
