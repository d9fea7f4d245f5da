// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.model.PlantSample;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Reads a sample from JSON: {@code {"plantId", "at", "sequence", "xmeas_1" .. "xmeas_41", "xmv_1"
 * .. "xmv_12"}}, numbered as in the paper. The manipulated variables and the sequence may be
 * absent, nothing else.
 */
public final class SampleParser implements RecordParser<PlantSample> {

    private static final long serialVersionUID = 1L;

    private final EventTimeBounds bounds;

    /** Empty: every plant is known. */
    private final TreeSet<String> plants;

    public SampleParser(EventTimeBounds bounds) {
        this(bounds, new TreeSet<>());
    }

    private SampleParser(EventTimeBounds bounds, TreeSet<String> plants) {
        this.bounds = bounds;
        this.plants = plants;
    }

    /** The same, for samples of these plants only. */
    public SampleParser of(Collection<String> known) {
        return new SampleParser(bounds, new TreeSet<>(known));
    }

    @Override
    public PlantSample parse(SourceRecord record) throws RecordRejectedException {
        JsonRecord json = JsonRecord.of(record);
        double[] xmeas = new double[Measurement.COUNT];
        for (Measurement measurement : Measurement.all()) {
            xmeas[measurement.index()] = json.number(measurement.fieldName());
        }
        double[] xmv = new double[ManipulatedVariable.COUNT];
        for (ManipulatedVariable variable : ManipulatedVariable.all()) {
            xmv[variable.index()] =
                    json.has(variable.fieldName()) ? json.number(variable.fieldName()) : Double.NaN;
        }
        long sequence = json.has("sequence") ? json.wholeNumber("sequence") : -1;
        return PlantSample.of(plant(json), json.time("at", bounds), sequence, xmeas, xmv);
    }

    private String plant(JsonRecord json) throws RecordRejectedException {
        String plant = json.key("plantId");
        if (!plants.isEmpty() && !plants.contains(plant)) {
            throw new RecordRejectedException(
                    RejectionReason.UNKNOWN_KEY, "plant " + plant + " is not known");
        }
        return plant;
    }
}
