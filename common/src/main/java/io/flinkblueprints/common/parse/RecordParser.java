// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.SourceRecord;
import java.io.Serializable;

/**
 * Reads an event out of a record.
 *
 * @param <T> type of the event, a Flink POJO
 */
@FunctionalInterface
public interface RecordParser<T> extends Serializable {

    /**
     * Reads one event.
     *
     * @throws RecordRejectedException if the record is at fault, whatever it holds; a parser throws
     *     nothing else on account of data
     */
    T parse(SourceRecord record) throws RecordRejectedException;
}
