// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.model.PlantSample;

/**
 * Reads a sample from JSON: {@code {"plantId", "at", "sequence", "xmeas_1" .. "xmeas_41", "xmv_1"
 * .. "xmv_12"}}, numbered as in the paper. The manipulated variables and the sequence may be
 * absent, nothing else.
 */
public final class SampleParser implements RecordParser<PlantSample> {

    private static final long serialVersionUID = 1L;

    private final EventTimeBounds bounds;

    public SampleParser(EventTimeBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public PlantSample parse(SourceRecord record) throws RecordRejectedException {
        JsonRecord json = JsonRecord.of(record);
        double[] xmeas = new double[Measurement.values().length];
        for (Measurement measurement : Measurement.values()) {
            xmeas[measurement.ordinal()] = json.number(measurement.field());
        }
        double[] xmv = new double[ManipulatedVariable.values().length];
        for (ManipulatedVariable variable : ManipulatedVariable.values()) {
            xmv[variable.ordinal()] =
                    json.has(variable.field()) ? json.number(variable.field()) : Double.NaN;
        }
        long sequence = json.has("sequence") ? json.wholeNumber("sequence") : -1;
        return PlantSample.of(json.text("plantId"), json.time("at", bounds), sequence, xmeas, xmv);
    }
}
