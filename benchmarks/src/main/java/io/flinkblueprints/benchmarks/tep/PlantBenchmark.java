// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.simulator.PlantMessage;
import io.flinkblueprints.tep.simulator.PlantMessages;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The simulator: plant seconds a second, and messages a second, each of 36 plant seconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PlantBenchmark {

    private final ControlledPlant plant = ControlledPlant.withNoise(1);
    private final PlantMessages messages = new PlantMessages(1, 1);

    @Benchmark
    public long plantSecond() {
        plant.advance();
        return plant.seconds();
    }

    @Benchmark
    public PlantMessage message() {
        return messages.next();
    }
}
