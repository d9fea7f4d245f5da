// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.discords.domain.LeftMatrixProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Points a second at m = 100, H = 6,400: ours beside the public example's algorithm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PublishedBenchmark {

    private static final int VALUES = 1 << 16;
    private static final int HISTORY = 64 * ProfileBenchmark.WINDOW;

    private final double[] values = ProfileBenchmark.values(VALUES, 1);
    private final PublishedDetector published = new PublishedDetector(ProfileBenchmark.WINDOW);
    private final LeftMatrixProfile profile =
            new LeftMatrixProfile(ProfileParameters.of(ProfileBenchmark.WINDOW, HISTORY));
    private int next;

    @Setup
    public void fill() {
        for (double value : ProfileBenchmark.values(HISTORY + 1, 2)) {
            published.accept(value);
            profile.accept(value);
        }
    }

    @Benchmark
    public boolean example() {
        return published.accept(value());
    }

    @Benchmark
    public double ours() {
        return profile.accept(value());
    }

    private double value() {
        next = (next + 1) % VALUES;
        return values[next];
    }
}
