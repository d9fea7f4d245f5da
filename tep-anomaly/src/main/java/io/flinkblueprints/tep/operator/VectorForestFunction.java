// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.state.ModelFunction;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.VectorForest;
import io.flinkblueprints.tep.operator.RandomCutForestOperator.InputMapper;
import io.flinkblueprints.tep.operator.RandomCutForestOperator.ResultMapper;
import org.apache.flink.util.Collector;

/** Scores each event of a key with the key's forest. */
final class VectorForestFunction<IN, OUT> implements ModelFunction<IN, VectorForest, OUT> {

    private static final long serialVersionUID = 1L;

    private final int dimensions;
    private final ForestParameters parameters;
    private final InputMapper<IN> input;
    private final ResultMapper<IN, OUT> result;

    VectorForestFunction(
            int dimensions,
            ForestParameters parameters,
            InputMapper<IN> input,
            ResultMapper<IN, OUT> result) {
        this.dimensions = dimensions;
        this.parameters = parameters;
        this.input = input;
        this.result = result;
    }

    @Override
    public VectorForest create(IN first) {
        return VectorForest.of(dimensions, parameters);
    }

    @Override
    public void process(IN event, VectorForest forest, Collector<OUT> out) {
        out.collect(result.result(event, forest.accept(input.vector(event))));
    }
}
