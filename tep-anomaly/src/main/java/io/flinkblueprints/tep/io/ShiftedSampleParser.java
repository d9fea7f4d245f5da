// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.model.PlantSample;

/**
 * Reads a sample as the client of the public example sends it: {@code xmeas_1} to {@code xmeas_53}
 * without plant or time.
 *
 * <p>That client numbers a zero-based array from 1 and loses its first element. So {@code xmeas_1}
 * to {@code xmeas_40} hold measurements 2 to 41, {@code xmeas_41} to {@code xmeas_52} the
 * manipulated variables, {@code xmeas_53} lies behind the end of the array and is not read, and
 * measurement 1 is not there. Event time is the record's arrival.
 */
public final class ShiftedSampleParser implements RecordParser<PlantSample> {

    private static final long serialVersionUID = 1L;
    private static final int MEASUREMENTS = Measurement.COUNT;

    private final String plantId;

    /** A parser that gives all samples to one plant, which the messages do not name. */
    public ShiftedSampleParser(String plantId) {
        this.plantId = plantId;
    }

    @Override
    public PlantSample parse(SourceRecord record) throws RecordRejectedException {
        JsonRecord json = JsonRecord.of(record);
        double[] xmeas = new double[MEASUREMENTS];
        xmeas[0] = Double.NaN;
        for (int number = 2; number <= MEASUREMENTS; number++) {
            xmeas[number - 1] = json.number("xmeas_" + (number - 1));
        }
        double[] xmv = new double[ManipulatedVariable.COUNT];
        for (int i = 0; i < xmv.length; i++) {
            xmv[i] = json.number("xmeas_" + (MEASUREMENTS + i));
        }
        return PlantSample.of(plantId, record.arrivedAt, -1, xmeas, xmv);
    }
}
