// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import io.flinkblueprints.tep.domain.Series;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StorePoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A sample as a row of CSV (RFC 4180, but with line feeds): plant, time, sequence, the 41
 * measurements and the 12 manipulated variables. What there is no value of is an empty field.
 *
 * <p>Header and rows are made of one list of columns, so neither can have a column more.
 */
final class SampleCsv {

    private static final Series COLUMNS = Series.PLANT_MEASUREMENTS;

    private SampleCsv() {}

    /** The names of the columns, with a line feed. */
    static byte[] header() {
        return bytes("plant,at,sequence," + String.join(",", COLUMNS.fields()) + "\n");
    }

    /** One row, with a line feed. */
    static byte[] row(PlantSample sample) {
        StringBuilder row = new StringBuilder(512);
        row.append(quoted(sample.plantId)).append(',').append(Instant.ofEpochMilli(sample.at));
        row.append(',');
        if (sample.sequence >= 0) {
            row.append(sample.sequence);
        }
        for (double value : StorePoint.of(sample).values) {
            row.append(',');
            if (!Double.isNaN(value)) {
                row.append(value);
            }
        }
        return bytes(row.append('\n').toString());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
