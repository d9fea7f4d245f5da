// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps one heavy model a key on the heap and puts it into keyed state only when a snapshot is
 * taken, so that a model of megabytes costs nothing per event.
 *
 * <p>Before the barrier of a checkpoint or savepoint leaves, every model that changed since the
 * last one is written with the {@link ModelCodec}; unchanged ones are left as they are. After a
 * restore, a model is read when the first event of its key arrives. When more than {@code
 * heldAtMost} keys are on the heap, the one not used for longest moves to keyed state. State: one
 * {@code ValueState<byte[]>} named "model" per key, which never expires.
 *
 * <p>An operator and not a function, because only an operator may set the current key while a
 * snapshot is prepared. Chaining, rescaling, every state backend and unaligned checkpoints are as
 * for any keyed operator.
 */
public final class HeapModelOperator<IN, M, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT> {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "model";

    private final ModelFunction<IN, M, OUT> function;
    private final ModelCodec<M> codec;
    private final int heldAtMost;

    private transient Map<Object, Held<M>> heap = new LinkedHashMap<>();
    private transient ValueState<byte[]> state;
    private transient TimestampedCollector<OUT> out;
    private transient Counter written = new SimpleCounter();
    private transient Counter read = new SimpleCounter();

    /**
     * An operator for a keyed stream.
     *
     * @param heldAtMost how many models stay on the heap of one subtask, at least 1
     */
    @SuppressWarnings("NullAway.Init") // State and collector exist from open() on.
    public HeapModelOperator(
            ModelFunction<IN, M, OUT> function, ModelCodec<M> codec, int heldAtMost) {
        if (heldAtMost < 1) {
            throw new IllegalArgumentException("at least one model is held, not " + heldAtMost);
        }
        this.function = function;
        this.codec = codec;
        this.heldAtMost = heldAtMost;
    }

    @Override
    public void open() throws Exception {
        super.open();
        state =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        STATE,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        // Access order makes the first entry the one not used for longest.
        heap = new LinkedHashMap<>(16, 0.75f, true);
        out = new TimestampedCollector<>(output);
        written = BlueprintMetrics.group(getMetricGroup()).counter("modelsWritten");
        read = BlueprintMetrics.group(getMetricGroup()).counter("modelsRead");
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        Held<M> held = heap.get(getCurrentKey());
        if (held == null) {
            held = new Held<>(readOrCreate(element.getValue()));
            heap.put(getCurrentKey(), held);
            evict();
        }
        held.changed = true;
        out.setTimestamp(element);
        function.process(element.getValue(), held.model, out);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        for (Map.Entry<Object, Held<M>> entry : heap.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
    }

    private M readOrCreate(IN first) throws Exception {
        byte[] bytes = state.value();
        if (bytes == null) {
            return function.create(first);
        }
        read.inc();
        return codec.read(bytes);
    }

    private void evict() throws Exception {
        if (heap.size() <= heldAtMost) {
            return;
        }
        Object current = getCurrentKey();
        Iterator<Map.Entry<Object, Held<M>>> eldest = heap.entrySet().iterator();
        Map.Entry<Object, Held<M>> entry = eldest.next();
        write(entry.getKey(), entry.getValue());
        eldest.remove();
        setCurrentKey(current);
    }

    private void write(Object key, Held<M> held) throws Exception {
        if (held.changed) {
            setCurrentKey(key);
            state.update(codec.write(held.model));
            held.changed = false;
            written.inc();
        }
    }

    private static final class Held<M> {
        private final M model;
        private boolean changed;

        private Held(M model) {
            this.model = model;
        }
    }
}
