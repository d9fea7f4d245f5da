// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
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
 * <p>Before the barrier of a checkpoint or savepoint leaves, every part of a model that changed
 * since the last one is written with the {@link ModelCodec}; unchanged ones are left as they are.
 * After a restore, a model is read when the first event of its key arrives. When more than {@code
 * heldAtMost} keys are on the heap, the one not used for longest moves to keyed state. State: one
 * {@code MapState<Integer, byte[]>} named "model" per key, from the number of a part to its bytes,
 * which never expires.
 *
 * <p>An operator and not a function, because only an operator may set the current key while a
 * snapshot is prepared. Chaining, rescaling, every state backend and unaligned checkpoints are as
 * for any keyed operator.
 */
public final class HeapModelOperator<IN, M, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT> {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "model";
    private static final long NEVER = -1;

    private final ModelFunction<IN, M, OUT> function;
    private final ModelCodec<M> codec;
    private final int heldAtMost;

    private transient Map<Object, Held<M>> heap = new LinkedHashMap<>();
    private transient MapState<Integer, byte[]> state;
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
                        .getMapState(
                                new MapStateDescriptor<>(
                                        STATE,
                                        Types.INT,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        // Access order makes the first entry the one not used for longest.
        heap = new LinkedHashMap<>(16, 0.75f, true);
        out = new TimestampedCollector<>(output);
        written = BlueprintMetrics.group(getMetricGroup()).counter("modelPartsWritten");
        read = BlueprintMetrics.group(getMetricGroup()).counter("modelsRead");
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        Held<M> held = heap.get(getCurrentKey());
        if (held == null) {
            held = readOrCreate(element.getValue());
            heap.put(getCurrentKey(), held);
            evict();
        }
        out.setTimestamp(element);
        function.process(element.getValue(), held.model, out);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        for (Map.Entry<Object, Held<M>> entry : heap.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
    }

    private Held<M> readOrCreate(IN first) throws Exception {
        byte[][] parts = new byte[codec.parts()][];
        long[] revisions = new long[parts.length];
        boolean stored = false;
        for (Map.Entry<Integer, byte[]> part : state.entries()) {
            parts[part.getKey()] = part.getValue();
            stored = true;
        }
        if (!stored) {
            Arrays.fill(revisions, NEVER);
            return new Held<>(function.create(first), revisions);
        }
        read.inc();
        M model = codec.read(parts);
        for (int part = 0; part < parts.length; part++) {
            revisions[part] = codec.revision(model, part);
        }
        return new Held<>(model, revisions);
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
        for (int part = 0; part < held.written.length; part++) {
            long revision = codec.revision(held.model, part);
            if (revision != held.written[part]) {
                setCurrentKey(key);
                state.put(part, codec.write(held.model, part));
                held.written[part] = revision;
                written.inc();
            }
        }
    }

    /** A model and the revision in which each of its parts was last written or read. */
    private static final class Held<M> {
        private final M model;
        private final long[] written;

        private Held(M model, long[] written) {
            this.model = model;
            this.written = written;
        }
    }
}
