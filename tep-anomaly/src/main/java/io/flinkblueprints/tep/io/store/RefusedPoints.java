// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.io.LineProtocol;
import io.flinkblueprints.tep.model.StorePoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The points that a store refused since the last checkpoint, as dead letters: the bytes are the
 * point's line, whatever store refused it, so one tool can send it again. Safe for several threads.
 */
final class RefusedPoints implements StoreRequests.Refusals {

    /**
     * More than that between two checkpoints is no bad data but a table of the wrong type or a
     * retention period that is over; the job fails instead of filling memory and dead letters.
     */
    static final int MOST = 10_000;

    private final String operator;
    private final LongSupplier clock;
    private final List<Rejected> letters = new ArrayList<>();
    private long total;

    /**
     * @param operator uid of the sink
     * @param clock of the processing time, in epoch milliseconds
     */
    RefusedPoints(String operator, LongSupplier clock) {
        this.operator = operator;
        this.clock = clock;
    }

    @Override
    public synchronized void accept(StorePoint point, String reason) throws StoreFailedException {
        if (letters.size() == MOST) {
            throw new StoreFailedException(
                    "more than "
                            + MOST
                            + " points were refused since the last checkpoint, the last one with: "
                            + reason,
                    null);
        }
        letters.add(letter(point, reason));
        total++;
    }

    /** Hands over the letters, each one once. */
    synchronized List<Rejected> take() {
        List<Rejected> taken = new ArrayList<>(letters);
        letters.clear();
        return taken;
    }

    /** All that were ever refused. */
    synchronized long total() {
        return total;
    }

    private Rejected letter(StorePoint point, String reason) {
        SourceRecord record =
                SourceRecord.of(
                        LineProtocol.line(point).getBytes(StandardCharsets.UTF_8),
                        operator,
                        point.series.table(),
                        point.sequence < 0
                                ? String.valueOf(point.at)
                                : String.valueOf(point.sequence));
        Rejected letter =
                Rejected.of(
                        RejectionReason.REFUSED_BY_STORE,
                        reason,
                        operator,
                        record.withKey(point.plantId));
        letter.eventTime = point.at;
        return letter.withRejectedAt(clock.getAsLong());
    }
}
