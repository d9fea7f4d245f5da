// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.VectorForest;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Scores the events of any keyed stream with one Random Cut Forest a key: an input mapper says
 * which numbers of an event count, a result mapper what becomes of event and score.
 *
 * <pre>{@code
 * RandomCutForestOperator.of(1, parameters, Reading::vector, ScoredReading::of)
 *         .append(readings.keyBy(reading -> reading.sensor), ScoredReading.class, "score-readings")
 * }</pre>
 *
 * <p>Each event gives one result, in the order of its key. State: "model", the key's forest with
 * its trees ({@link io.flinkblueprints.tep.domain.VectorForestBytes}), which never expires: a
 * restore gives the scores that an uninterrupted run gives.
 *
 * @param <IN> type of the events
 * @param <OUT> type of the results
 */
public final class RandomCutForestOperator<IN, OUT> {

    private static final int KEYS_ON_HEAP = 200;

    private final int dimensions;
    private final ForestParameters parameters;
    private final InputMapper<IN> input;
    private final ResultMapper<IN, OUT> result;
    private final int keysOnHeap;

    private RandomCutForestOperator(
            int dimensions,
            ForestParameters parameters,
            InputMapper<IN> input,
            ResultMapper<IN, OUT> result,
            int keysOnHeap) {
        this.dimensions = dimensions;
        this.parameters = parameters;
        this.input = input;
        this.result = result;
        this.keysOnHeap = keysOnHeap;
    }

    /** The numbers of an event that its forest sees. */
    @FunctionalInterface
    public interface InputMapper<IN> extends Serializable {

        /** {@code double[dimensions]}, finite: what is not must be rejected before. */
        double[] vector(IN event);
    }

    /** What becomes of an event and its score. */
    @FunctionalInterface
    public interface ResultMapper<IN, OUT> extends Serializable {

        /**
         * One result.
         *
         * @param score about 1 for a usual event and more the stranger; NaN while warming up
         */
        OUT result(IN event, double score);
    }

    /**
     * An operator with 200 forests on the heap of a subtask.
     *
     * @param dimensions of the vectors that {@code input} gives, at least 1
     * @param parameters of each key's forest; a shingle size above 1 needs nothing of the mapper
     */
    public static <IN, OUT> RandomCutForestOperator<IN, OUT> of(
            int dimensions,
            ForestParameters parameters,
            InputMapper<IN> input,
            ResultMapper<IN, OUT> result) {
        if (dimensions < 1) {
            throw new IllegalArgumentException("at least one dimension, not " + dimensions);
        }
        return new RandomCutForestOperator<>(dimensions, parameters, input, result, KEYS_ON_HEAP);
    }

    /**
     * The same with another number of keys whose forests stay on the heap of a subtask; others wait
     * in keyed state.
     */
    public RandomCutForestOperator<IN, OUT> withKeysOnHeap(int keys) {
        return new RandomCutForestOperator<>(dimensions, parameters, input, result, keys);
    }

    /**
     * Appends the operator.
     *
     * @param type of the results
     * @param uid of the operator, also its name
     */
    public <K> SingleOutputStreamOperator<OUT> append(
            KeyedStream<IN, K> events, Class<OUT> type, String uid) {
        return events.transform(uid, TypeInformation.of(type), create()).uid(uid);
    }

    HeapModelOperator<IN, VectorForest, OUT> create() {
        return new HeapModelOperator<>(
                new VectorForestFunction<>(dimensions, parameters, input, result),
                new VectorForestCodec(dimensions, parameters),
                keysOnHeap);
    }
}
