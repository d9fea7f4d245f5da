// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.state;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one heavy model a key on the heap and puts it into keyed state only when a snapshot is
 * taken, so that a model of megabytes costs nothing per event.
 *
 * <p>Before the barrier of a checkpoint or savepoint leaves, every part of a model that changed
 * since the last one is written with the {@link ModelCodec}; unchanged ones are left as they are.
 * After a restore, a model is read when the first event of its key arrives. When more than {@code
 * heldAtMost} keys are on the heap, the one not used for longest moves to keyed state. State: one
 * {@code MapState<Integer, byte[]>} named "model" per key, from the number of a part to its bytes,
 * which never expires, unless the function is a {@link TimedModelFunction}, which can drop it and
 * set timers.
 *
 * <p>An operator and not a function, because only an operator may set the current key while a
 * snapshot is prepared. Chaining, rescaling, every state backend and unaligned checkpoints are as
 * for any keyed operator.
 */
public final class HeapModelOperator<IN, M, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT>, Triggerable<Object, VoidNamespace> {

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
    private transient @Nullable TimedModelFunction<IN, M, OUT> timed;
    private transient boolean isDropped;

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
        if (function instanceof TimedModelFunction) {
            timed = (TimedModelFunction<IN, M, OUT>) function;
            timed.open(
                    new Context(
                            getInternalTimerService(
                                    "model-timers", VoidNamespaceSerializer.INSTANCE, this)));
        }
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        Held<M> held = heap.get(getCurrentKey());
        if (held == null) {
            M model = readOrNull();
            held = hold(model == null ? function.create(element.getValue()) : model, model != null);
        }
        out.setTimestamp(element);
        function.process(element.getValue(), held.model, out);
        dropIfAsked();
    }

    @Override
    public void onEventTime(InternalTimer<Object, VoidNamespace> timer) throws Exception {
        out.setAbsoluteTimestamp(timer.getTimestamp());
        onTimer(timer.getTimestamp(), TimeDomain.EVENT_TIME);
    }

    @Override
    public void onProcessingTime(InternalTimer<Object, VoidNamespace> timer) throws Exception {
        out.eraseTimestamp();
        onTimer(timer.getTimestamp(), TimeDomain.PROCESSING_TIME);
    }

    /** The timer's key is the current one already; a model that was dropped since needs no call. */
    private void onTimer(long time, TimeDomain domain) throws Exception {
        Held<M> held = heap.get(getCurrentKey());
        if (held == null) {
            M model = readOrNull();
            held = model == null ? null : hold(model, true);
        }
        if (held != null && timed != null) {
            timed.onTimer(time, domain, held.model, out);
            dropIfAsked();
        }
    }

    private void dropIfAsked() {
        if (isDropped) {
            isDropped = false;
            heap.remove(getCurrentKey());
            state.clear();
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        for (Map.Entry<Object, Held<M>> entry : heap.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
    }

    private @Nullable M readOrNull() throws Exception {
        byte[][] parts = new byte[codec.parts()][];
        boolean stored = false;
        for (Map.Entry<Integer, byte[]> part : state.entries()) {
            parts[part.getKey()] = part.getValue();
            stored = true;
        }
        if (!stored) {
            return null;
        }
        read.inc();
        return codec.read(parts);
    }

    private Held<M> hold(M model, boolean isWritten) throws Exception {
        long[] revisions = new long[codec.parts()];
        for (int part = 0; part < revisions.length; part++) {
            revisions[part] = isWritten ? codec.revision(model, part) : NEVER;
        }
        Held<M> held = new Held<>(model, revisions);
        heap.put(getCurrentKey(), held);
        evict();
        return held;
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

    private final class Context implements ModelContext {

        private final InternalTimerService<VoidNamespace> timers;

        private Context(InternalTimerService<VoidNamespace> timers) {
            this.timers = timers;
        }

        @Override
        public long processingTime() {
            return timers.currentProcessingTime();
        }

        @Override
        public void setTimer(long time, TimeDomain domain) {
            if (domain == TimeDomain.EVENT_TIME) {
                timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
            } else {
                timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, time);
            }
        }

        @Override
        public <X> void output(OutputTag<X> tag, X value) {
            output.collect(tag, new StreamRecord<>(value));
        }

        @Override
        public void drop() {
            isDropped = true;
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
