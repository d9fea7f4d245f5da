// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.discords.domain.EarlyStoppingProfile;
import io.flinkblueprints.discords.domain.LeftMatrixProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Points a second of the search that stops early, on a series whose every window resembles an
 * earlier one (threshold 8, of 20 at most; usual distances are near 3) and with a threshold that
 * nothing is below (0.1), beside the exact form.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EarlyStoppingBenchmark {

    private static final int VALUES = 1 << 16;
    private static final int LOOK_AHEAD = 1000;

    @Param({"10000", "100000"})
    public int history;

    private final double[] values = ProfileBenchmark.values(VALUES, 1);
    private int next;

    @SuppressWarnings("NullAway.Init") // JMH calls fill() first
    private LeftMatrixProfile exact;

    @SuppressWarnings("NullAway.Init") // as above
    private EarlyStoppingProfile high;

    @SuppressWarnings("NullAway.Init") // as above
    private EarlyStoppingProfile low;

    @SuppressWarnings("NullAway.Init") // as above
    private EarlyStoppingProfile ahead;

    @Setup
    public void fill() {
        ProfileParameters parameters = ProfileParameters.of(ProfileBenchmark.WINDOW, history);
        double[] full = ProfileBenchmark.values(history, 2);
        exact = LeftMatrixProfile.restored(parameters, parameters.lags(), history, full);
        high = EarlyStoppingProfile.restored(parameters, 8, history, full, 125);
        low = EarlyStoppingProfile.restored(parameters, 0.1, history, full, 125);
        ahead = new EarlyStoppingProfile(parameters, 8, LOOK_AHEAD);
        for (double value : full) {
            ahead.accept(value);
        }
    }

    @Benchmark
    public double exact() {
        return exact.accept(value());
    }

    @Benchmark
    public double stopsEarly() {
        return high.accept(value());
    }

    @Benchmark
    public double stopsEarlyWithLookAhead() {
        return ahead.accept(value());
    }

    @Benchmark
    public double neverStops() {
        return low.accept(value());
    }

    private double value() {
        next = (next + 1) % VALUES;
        return values[next];
    }
}
