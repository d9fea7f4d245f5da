// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.tep.operator.PlantForestsCodec;
import io.flinkblueprints.tep.operator.ScoreFunction;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Samples a second through the operator that keeps the forests of four stages, beside four forests
 * of the bare library that score and learn the same values, each only when they change.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoreStagesBenchmark {

    private static final int SAMPLES = 5_000;

    private final List<PlantSample> samples = new ArrayList<>();
    private final BareForests bare = new BareForests(256);

    @SuppressWarnings("NullAway.Init") // JMH calls open() first
    private KeyedOneInputStreamOperatorTestHarness<String, PlantSample, StageScores> operator;

    private int next;

    @Setup
    public void open() throws Exception {
        ControlledPlant plant = ControlledPlant.withNoise(3);
        for (int n = 0; n < SAMPLES; n++) {
            plant.advance(36);
            double[] xmeas = Measurement.all().stream().mapToDouble(plant::measurement).toArray();
            samples.add(PlantSample.of("plant-1", n, n, xmeas, new double[12]));
        }
        ForestParameters parameters = ForestParameters.of(50, 256);
        operator =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new HeapModelOperator<>(
                                new ScoreFunction(parameters),
                                new PlantForestsCodec(parameters),
                                10),
                        sample -> sample.plantId,
                        Types.STRING);
        operator.open();
    }

    @TearDown
    public void close() throws Exception {
        operator.close();
    }

    @Benchmark
    public int operator() throws Exception {
        operator.processElement(sample(), 0);
        operator.getOutput().clear();
        return next;
    }

    @Benchmark
    public double bareLibrary() {
        return bare.accept(sample().xmeas);
    }

    private PlantSample sample() {
        next = (next + 1) % SAMPLES;
        return samples.get(next);
    }
}
