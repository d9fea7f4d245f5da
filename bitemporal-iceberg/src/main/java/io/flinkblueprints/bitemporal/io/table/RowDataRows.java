// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io.table;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.model.VersionRow;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;

/** Rows as Iceberg's writers take them, in the order of {@link FactsTable}'s columns. */
public final class RowDataRows implements MapFunction<VersionRow, RowData> {

    private static final long serialVersionUID = 1L;
    private static final int PRECISION = 18;
    private static final int NANOS_PER_MICRO = 1_000;

    @Override
    public RowData map(VersionRow row) {
        GenericRowData data = new GenericRowData(FactsTable.schema().columns().size());
        data.setField(0, StringData.fromString(row.kind));
        data.setField(1, StringData.fromString(row.entity));
        data.setField(2, StringData.fromString(row.part));
        data.setField(3, time(row.validFrom));
        data.setField(4, time(row.validTo));
        data.setField(5, time(row.systemFrom));
        data.setField(6, time(row.systemTo));
        data.setField(7, row.ended);
        data.setField(8, decimal(row.weight, Fact.WEIGHT_SCALE));
        data.setField(9, row.shares == Fact.ABSENT ? null : (Long) row.shares);
        data.setField(10, decimal(row.price, Fact.PRICE_SCALE));
        data.setField(11, row.currency.isEmpty() ? null : StringData.fromString(row.currency));
        data.setField(12, decimal(row.ratio, Fact.RATIO_SCALE));
        return data;
    }

    private static @Nullable TimestampData time(long micros) {
        return micros == VersionRow.NONE
                ? null
                : TimestampData.fromEpochMillis(
                        Math.floorDiv(micros, 1_000L),
                        NANOS_PER_MICRO * (int) Math.floorMod(micros, 1_000L));
    }

    private static @Nullable DecimalData decimal(long unscaled, int scale) {
        return unscaled == Fact.ABSENT
                ? null
                : DecimalData.fromUnscaledLong(unscaled, PRECISION, scale);
    }
}
