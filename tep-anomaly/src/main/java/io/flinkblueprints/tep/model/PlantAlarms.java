// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.model;

import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageAlarm;
import java.util.Arrays;

/** The alarms of a plant, as kept in keyed state. */
public class PlantAlarms {

    /** {@code StageAlarm[4]} in the order of {@code Stage}. */
    public StageAlarm[] stages = new StageAlarm[0];

    public PlantAlarms() {}

    /** No alarm, nothing learned. */
    public static PlantAlarms none() {
        PlantAlarms alarms = new PlantAlarms();
        alarms.stages = new StageAlarm[Stage.values().length];
        Arrays.setAll(alarms.stages, i -> new StageAlarm());
        return alarms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlantAlarms && Arrays.equals(stages, ((PlantAlarms) other).stages);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stages);
    }

    @Override
    public String toString() {
        return Arrays.toString(stages);
    }
}
