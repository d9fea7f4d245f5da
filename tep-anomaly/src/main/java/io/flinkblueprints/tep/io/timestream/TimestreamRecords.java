// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.timestream;

import io.flinkblueprints.tep.model.StorePoint;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.timestreamwrite.model.Dimension;
import software.amazon.awssdk.services.timestreamwrite.model.MeasureValue;
import software.amazon.awssdk.services.timestreamwrite.model.MeasureValueType;
import software.amazon.awssdk.services.timestreamwrite.model.Record;
import software.amazon.awssdk.services.timestreamwrite.model.TimeUnit;

/**
 * A point as one multi-measure record: dimension {@code plant}, the series as measure name, and a
 * measure for each value. So measurements and scores can share a table. Values that are not finite
 * have no form in Timestream and are left out.
 */
final class TimestreamRecords {

    private TimestreamRecords() {}

    static Record of(StorePoint point) {
        return Record.builder()
                .dimensions(Dimension.builder().name("plant").value(point.plantId).build())
                .measureName(point.series.table())
                .measureValueType(MeasureValueType.MULTI)
                .measureValues(measures(point))
                .time(String.valueOf(point.at))
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
    }

    private static List<MeasureValue> measures(StorePoint point) {
        List<MeasureValue> measures = new ArrayList<>();
        List<String> fields = point.series.fields();
        for (int i = 0; i < point.values.length; i++) {
            if (Double.isFinite(point.values[i])) {
                measures.add(
                        measure(
                                fields.get(i),
                                String.valueOf(point.values[i]),
                                MeasureValueType.DOUBLE));
            }
        }
        if (point.sequence >= 0) {
            measures.add(
                    measure("sequence", String.valueOf(point.sequence), MeasureValueType.BIGINT));
        }
        return measures;
    }

    private static MeasureValue measure(String name, String value, MeasureValueType type) {
        return MeasureValue.builder().name(name).value(value).type(type).build();
    }
}
