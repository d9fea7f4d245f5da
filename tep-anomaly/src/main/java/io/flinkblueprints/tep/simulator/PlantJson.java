// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes what a plant shows as JSON: {@code plantId}, {@code at}, {@code sequence}, {@code xmeas_1}
 * to {@code xmeas_41}, {@code xmv_1} to {@code xmv_12}, and {@code shutdown} with the reason while
 * the plant stands still. Numbers have all digits that tell a double from its neighbours.
 */
final class PlantJson {

    /** A message has about 1,600 characters. */
    private final StringBuilder json = new StringBuilder(2000);

    byte[] write(String plantId, Instant at, long sequence, ControlledPlant plant) {
        json.setLength(0);
        json.append("{\"plantId\":\"").append(plantId);
        json.append("\",\"at\":\"").append(at);
        json.append("\",\"sequence\":").append(sequence);
        for (Measurement measurement : Measurement.all()) {
            field(measurement.fieldName(), plant.measurement(measurement));
        }
        for (ManipulatedVariable variable : ManipulatedVariable.all()) {
            field(variable.fieldName(), plant.manipulated(variable));
        }
        plant.exceededLimit()
                .ifPresent(limit -> json.append(",\"shutdown\":\"").append(limit).append('"'));
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void field(String name, double value) {
        json.append(",\"").append(name).append("\":").append(value);
    }
}
