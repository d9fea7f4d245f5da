// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Turns records into events; what cannot be read goes to the side output {@link #REJECTED}, and the
 * job runs on.
 *
 * <p>Every record leaves exactly once, through one output or the other. Event times are assigned
 * after this operator, so the time in a bad record never reaches a watermark.
 *
 * @param <T> type of the event
 */
public final class ParseFunction<T> extends ProcessFunction<SourceRecord, T> {

    /** Where records go that cannot be read. */
    public static final OutputTag<Rejected> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(Rejected.class));

    private static final long serialVersionUID = 1L;

    private final RecordParser<T> parser;
    private final String uid;
    private transient Counter accepted = new SimpleCounter();
    private transient Counter rejected = new SimpleCounter();

    private ParseFunction(RecordParser<T> parser, String uid) {
        this.parser = parser;
        this.uid = uid;
    }

    /**
     * Appends the operator that parses.
     *
     * @param uid of the operator, also its name
     */
    public static <T> SingleOutputStreamOperator<T> append(
            DataStream<SourceRecord> records, RecordParser<T> parser, Class<T> type, String uid) {
        return records.process(new ParseFunction<>(parser, uid), TypeInformation.of(type))
                .uid(uid)
                .name(uid);
    }

    @Override
    public void open(OpenContext context) {
        accepted = BlueprintMetrics.counter(getRuntimeContext(), "recordsAccepted");
        rejected = BlueprintMetrics.counter(getRuntimeContext(), "recordsRejected");
    }

    @Override
    public void processElement(SourceRecord record, Context context, Collector<T> out) {
        T event;
        try {
            event = parser.parse(record);
        } catch (RecordRejectedException fault) {
            rejected.inc();
            context.output(
                    REJECTED,
                    Rejected.of(fault.reason(), String.valueOf(fault.getMessage()), uid, record)
                            .withRejectedAt(context.timerService().currentProcessingTime()));
            return;
        }
        accepted.inc();
        out.collect(event);
    }
}
