// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import io.flinkblueprints.common.job.StrictEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * A keyed operator in Flink's test harness, as one or several subtasks, that can be snapshotted and
 * restored with another parallelism. Generic types are off, as in every job, so state that needs
 * Kryo fails here.
 *
 * @param <K> type of the keys
 */
public final class KeyedHarness<K, IN, OUT> implements AutoCloseable {

    private static final int MAX_PARALLELISM = 16;

    private final Recipe<K, IN, OUT> recipe;
    private final List<KeyedOneInputStreamOperatorTestHarness<K, IN, OUT>> subtasks =
            new ArrayList<>();
    private long checkpoint;

    private KeyedHarness(Recipe<K, IN, OUT> recipe) {
        this.recipe = recipe;
    }

    /** How to make an operator and what it is keyed by. */
    public static <K, IN, OUT> Recipe<K, IN, OUT> recipe(
            Supplier<OneInputStreamOperator<IN, OUT>> operator,
            KeySelector<IN, K> key,
            TypeInformation<K> keyType) {
        return new Recipe<>(operator, key, keyType, new HashMapStateBackend());
    }

    /** Sends one event with a timestamp to the subtask that its key belongs to. */
    public void process(IN event, long timestamp) throws Exception {
        K key = recipe.key.getKey(event);
        int subtask =
                KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        key, MAX_PARALLELISM, subtasks.size());
        subtasks.get(subtask).processElement(event, timestamp);
    }

    /** Lets event time pass in all subtasks, which calls the timers up to it. */
    public void watermark(long time) throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask : subtasks) {
            subtask.processWatermark(time);
        }
    }

    /** Sets the wall clock of all subtasks, which calls the timers up to it. */
    public void wallClock(long time) throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask : subtasks) {
            subtask.setProcessingTime(time);
        }
    }

    /** Everything emitted so far by all subtasks, in order within a subtask. */
    public List<OUT> emitted() {
        List<OUT> all = new ArrayList<>();
        subtasks.forEach(subtask -> all.addAll(subtask.extractOutputValues()));
        return all;
    }

    /** Everything emitted so far to a side output, in order within a subtask. */
    public <T> List<T> sideOutput(OutputTag<T> tag) {
        List<T> all = new ArrayList<>();
        for (KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask : subtasks) {
            Collection<StreamRecord<T>> records = subtask.getSideOutput(tag);
            if (records != null) {
                records.forEach(record -> all.add(record.getValue()));
            }
        }
        return all;
    }

    /** Event times of everything emitted so far, in the same order. */
    public List<Long> timestamps() {
        List<Long> all = new ArrayList<>();
        subtasks.forEach(
                subtask ->
                        subtask.extractOutputStreamRecords()
                                .forEach(record -> all.add(record.getTimestamp())));
        return all;
    }

    /** Takes a snapshot as a checkpoint would, with everything that happens before the barrier. */
    public OperatorSubtaskState snapshot() throws Exception {
        checkpoint++;
        OperatorSubtaskState[] states = new OperatorSubtaskState[subtasks.size()];
        for (int i = 0; i < states.length; i++) {
            subtasks.get(i).prepareSnapshotPreBarrier(checkpoint);
            states[i] = subtasks.get(i).snapshot(checkpoint, checkpoint);
        }
        return AbstractStreamOperatorTestHarness.repackageState(states);
    }

    /** Entries of keyed state over all subtasks, counted on a heap backend. */
    public int keyedStateEntries() {
        return subtasks.stream()
                .mapToInt(KeyedOneInputStreamOperatorTestHarness::numKeyedStateEntries)
                .sum();
    }

    @Override
    public void close() throws Exception {
        for (KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask : subtasks) {
            subtask.close();
        }
    }

    private void open(
            int parallelism, @Nullable OperatorSubtaskState restored, int parallelismBefore)
            throws Exception {
        for (int i = 0; i < parallelism; i++) {
            KeyedOneInputStreamOperatorTestHarness<K, IN, OUT> subtask =
                    new KeyedOneInputStreamOperatorTestHarness<>(
                            recipe.operator.get(),
                            recipe.key,
                            recipe.keyType,
                            MAX_PARALLELISM,
                            parallelism,
                            i);
            subtask.setStateBackend(recipe.backend);
            subtask.getExecutionConfig()
                    .configure(StrictEnvironment.strictness(), getClass().getClassLoader());
            subtask.setup();
            if (restored != null) {
                subtask.initializeState(
                        AbstractStreamOperatorTestHarness.repartitionOperatorState(
                                restored, MAX_PARALLELISM, parallelismBefore, parallelism, i));
            }
            subtask.open();
            subtasks.add(subtask);
        }
    }

    /** An operator that can be opened any number of times. */
    public static final class Recipe<K, IN, OUT> {

        private final Supplier<OneInputStreamOperator<IN, OUT>> operator;
        private final KeySelector<IN, K> key;
        private final TypeInformation<K> keyType;
        private final StateBackend backend;

        private Recipe(
                Supplier<OneInputStreamOperator<IN, OUT>> operator,
                KeySelector<IN, K> key,
                TypeInformation<K> keyType,
                StateBackend backend) {
            this.operator = operator;
            this.key = key;
            this.keyType = keyType;
            this.backend = backend;
        }

        public Recipe<K, IN, OUT> onRocksDb() {
            return new Recipe<>(operator, key, keyType, new EmbeddedRocksDBStateBackend());
        }

        public KeyedHarness<K, IN, OUT> open(int parallelism) throws Exception {
            KeyedHarness<K, IN, OUT> harness = new KeyedHarness<>(this);
            harness.open(parallelism, null, 0);
            return harness;
        }

        public KeyedHarness<K, IN, OUT> restore(
                OperatorSubtaskState state, int before, int parallelism) throws Exception {
            KeyedHarness<K, IN, OUT> harness = new KeyedHarness<>(this);
            harness.open(parallelism, state, before);
            return harness;
        }
    }
}
