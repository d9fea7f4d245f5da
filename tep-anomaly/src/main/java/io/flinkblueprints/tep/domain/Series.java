// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is kept in a store as a time series: one table, with the names of its columns. */
public enum Series {
    /** Every value of a sample: the 41 measurements, then the 12 manipulated variables. */
    PLANT_MEASUREMENTS(measurements()),
    /** The score of every stage, then the threshold it was compared with. */
    STAGE_SCORES(scores());

    private final List<String> fields;

    Series(List<String> fields) {
        this.fields = Collections.unmodifiableList(fields);
    }

    /** Name of the table: {@code plant_measurements} or {@code stage_scores}. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names of the values, in their order: {@code reactor_pressure}, {@code xmv_purge_valve}. */
    public List<String> fields() {
        return fields;
    }

    private static List<String> measurements() {
        List<String> names = new ArrayList<>();
        for (Measurement measurement : Measurement.all()) {
            names.add(measurement.name().toLowerCase(Locale.ROOT));
        }
        for (ManipulatedVariable variable : ManipulatedVariable.all()) {
            names.add("xmv_" + variable.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<String> scores() {
        List<String> names = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            names.add("score_" + stage.id());
        }
        for (Stage stage : Stage.values()) {
            names.add("threshold_" + stage.id());
        }
        return names;
    }
}
