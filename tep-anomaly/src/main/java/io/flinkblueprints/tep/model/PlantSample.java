// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import java.util.Arrays;
import java.util.Objects;

/** Everything that one plant measured at one moment. */
public class PlantSample {

    /** Which plant; never empty. */
    public String plantId = "";

    /** When it was measured, epoch milliseconds. */
    public long at;

    /** The sender's running number; -1 if it gives none. */
    public long sequence = -1;

    /**
     * {@code double[41]}: the measurements in the paper's order and units; NaN where the plant does
     * not measure.
     */
    public double[] xmeas = new double[0];

    /** {@code double[12]}: the manipulated variables in percent; NaN where unknown. */
    public double[] xmv = new double[0];

    public PlantSample() {}

    public static PlantSample of(
            String plantId, long at, long sequence, double[] xmeas, double[] xmv) {
        PlantSample sample = new PlantSample();
        sample.plantId = plantId;
        sample.at = at;
        sample.sequence = sequence;
        sample.xmeas = xmeas;
        sample.xmv = xmv;
        return sample;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PlantSample)) {
            return false;
        }
        PlantSample that = (PlantSample) other;
        return plantId.equals(that.plantId)
                && at == that.at
                && sequence == that.sequence
                && Arrays.equals(xmeas, that.xmeas)
                && Arrays.equals(xmv, that.xmv);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(plantId, at, sequence) + Arrays.hashCode(xmeas);
    }

    @Override
    public String toString() {
        return plantId + " #" + sequence + " at " + at;
    }
}
