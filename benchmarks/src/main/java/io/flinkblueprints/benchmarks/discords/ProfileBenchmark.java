// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.discords.domain.Distance;
import io.flinkblueprints.discords.domain.LeftMatrixProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import java.util.Arrays;
import java.util.Random;
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
 * Points a second of the left matrix profile, windows of 100, once the history is full: ours beside
 * brute force over plain arrays and beside a loop that reads four arrays and writes one, which is
 * what the pass over the candidates moves through memory and therefore its limit.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ProfileBenchmark {

    static final int WINDOW = 100;
    private static final int VALUES = 1 << 16;

    @Param({"1000", "5000", "10000", "20000", "100000"})
    public int history;

    private final double[] values = values(VALUES, 1);
    private int next;
    private LeftMatrixProfile normalised = profile(Distance.Z_NORMALISED, 2 * WINDOW);
    private LeftMatrixProfile euclidean = profile(Distance.EUCLIDEAN, 2 * WINDOW);
    private NaiveProfile naive = new NaiveProfile(WINDOW, 2 * WINDOW);
    private double[][] streams = new double[0][];

    /** A sine of 125 points a period with noise. */
    static double[] values(int count, long seed) {
        Random random = new Random(seed);
        double[] values = new double[count];
        Arrays.setAll(values, i -> Math.sin(2 * Math.PI * i / 125) + 0.1 * random.nextGaussian());
        return values;
    }

    @Setup
    public void fill() {
        double[] full = values(history, 2);
        normalised =
                LeftMatrixProfile.restored(
                        normalised(Distance.Z_NORMALISED),
                        normalised(Distance.Z_NORMALISED).lags(),
                        history,
                        full);
        euclidean =
                LeftMatrixProfile.restored(
                        normalised(Distance.EUCLIDEAN),
                        normalised(Distance.EUCLIDEAN).lags(),
                        history,
                        full);
        naive = new NaiveProfile(WINDOW, history);
        naive.fill(full);
        streams = new double[5][history];
        for (double[] stream : streams) {
            System.arraycopy(full, 0, stream, 0, history);
        }
    }

    private ProfileParameters normalised(Distance distance) {
        return ProfileParameters.of(WINDOW, history).withDistance(distance);
    }

    private static LeftMatrixProfile profile(Distance distance, int history) {
        return new LeftMatrixProfile(ProfileParameters.of(WINDOW, history).withDistance(distance));
    }

    @Benchmark
    public double ours() {
        return normalised.accept(value());
    }

    @Benchmark
    public double oursEuclidean() {
        return euclidean.accept(value());
    }

    @Benchmark
    public double bruteForce() {
        return naive.accept(value());
    }

    @Benchmark
    public double[] copyLoop() {
        copy(streams[0], streams[1], streams[2], streams[3], streams[4], value());
        return streams[4];
    }

    private static void copy(
            double[] a, double[] b, double[] c, double[] d, double[] to, double value) {
        for (int i = 0; i < to.length; i++) {
            to[i] = a[i] + b[i] + c[i] + d[i] + value;
        }
    }

    private double value() {
        next = (next + 1) % VALUES;
        return values[next];
    }
}
