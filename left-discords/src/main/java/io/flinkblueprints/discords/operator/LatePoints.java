// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.discords.model.SeriesPoint;
import java.time.Instant;
import org.apache.flink.util.OutputTag;

/** Points that came after later ones of their series had been judged. */
public final class LatePoints {

    /** Where they go. */
    public static final OutputTag<Rejected> TAG = new OutputTag<Rejected>("late") {};

    private LatePoints() {}

    static void send(SeriesPoint point, long released, String uid, ModelContext context) {
        String detail =
                point.series + " was judged up to " + Instant.ofEpochMilli(released) + " already";
        Rejected late =
                Rejected.of(RejectionReason.LATE, detail, uid, point.record)
                        .withRejectedAt(context.processingTime());
        late.eventTime = point.at;
        context.output(TAG, late);
    }
}
