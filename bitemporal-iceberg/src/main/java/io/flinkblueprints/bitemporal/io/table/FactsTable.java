// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io.table;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.operator.TableMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.DecimalType;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.TimestampType;

/**
 * What the table looks like. Partitioned by kind and by the month in which something became known:
 * a question as of a moment of system time reads no file of later months, and records arrive nearly
 * in that order, so few partitions are written at a time.
 */
public final class FactsTable {

    private static final int PRECISION = 18;

    /** Numbers of the columns; they are what Iceberg knows a column by, and never change. */
    private static final Schema SCHEMA =
            new Schema(
                    required(1, "kind", Types.StringType.get()),
                    required(2, "entity", Types.StringType.get()),
                    required(3, "part", Types.StringType.get()),
                    required(4, "valid_from", TimestampType.withZone()),
                    optional(5, "valid_to", TimestampType.withZone()),
                    required(6, "system_from", TimestampType.withZone()),
                    optional(7, "system_to", TimestampType.withZone()),
                    required(8, "ended", Types.BooleanType.get()),
                    optional(9, "weight", DecimalType.of(PRECISION, Fact.WEIGHT_SCALE)),
                    optional(10, "shares", Types.LongType.get()),
                    optional(11, "price", DecimalType.of(PRECISION, Fact.PRICE_SCALE)),
                    optional(12, "currency", Types.StringType.get()),
                    optional(13, "ratio", DecimalType.of(PRECISION, Fact.RATIO_SCALE)));

    private FactsTable() {}

    public static Schema schema() {
        return SCHEMA;
    }

    public static PartitionSpec partitions() {
        return PartitionSpec.builderFor(SCHEMA).identity("kind").month("system_from").build();
    }

    /** The columns by which upserts tell a row from another: partition columns among them. */
    public static List<String> upsertKey() {
        return List.of("kind", "entity", "part", "valid_from", "system_from");
    }

    /** Properties of the table; version 2 of the format is what Flink can write deletes in. */
    public static Map<String, String> properties(TableMode mode) {
        return Map.of(
                "format-version", "2",
                "write.parquet.compression-codec", "zstd",
                "write.upsert.enabled", String.valueOf(mode == TableMode.UPSERT));
    }

    /**
     * What a table lacks of what is written into it, in words; columns of its own do no harm.
     *
     * @return empty if it can be used
     */
    public static List<String> faults(Schema existing) {
        List<String> faults = new ArrayList<>();
        for (NestedField wanted : SCHEMA.columns()) {
            NestedField found = existing.findField(wanted.name());
            if (found == null) {
                faults.add("column " + wanted.name() + " " + wanted.type() + " is missing");
            } else if (!found.type().equals(wanted.type())) {
                faults.add(
                        "column "
                                + wanted.name()
                                + " is "
                                + found.type()
                                + ", not "
                                + wanted.type());
            }
        }
        for (NestedField own : existing.columns()) {
            if (SCHEMA.findField(own.name()) == null && own.isRequired()) {
                faults.add("column " + own.name() + " is required, but nobody fills it");
            }
        }
        return faults;
    }
}
