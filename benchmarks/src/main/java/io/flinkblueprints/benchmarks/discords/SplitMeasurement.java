// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.common.state.TimedModelFunction;
import io.flinkblueprints.discords.domain.PartProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.model.PartDistance;
import io.flinkblueprints.discords.model.PartPoint;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.discords.operator.MergeCodec;
import io.flinkblueprints.discords.operator.MergeFunction;
import io.flinkblueprints.discords.operator.Part;
import io.flinkblueprints.discords.operator.PartCodec;
import io.flinkblueprints.discords.operator.PartFunction;
import io.flinkblueprints.discords.operator.Presence;
import io.flinkblueprints.discords.operator.SplitFunction;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/**
 * Points a second of one series whose full history is split over the workers of a Flink cluster.
 */
final class SplitMeasurement {

    private static final int ROUNDS = 4;
    private static final String SERIES = "fast";
    private static final Presence PRESENCE =
            Presence.of(Duration.ofSeconds(1), Duration.ofDays(10_000));
    private static final ThresholdParameters THRESHOLD = ThresholdParameters.fixed(8);
    private static final AtomicLong RESULTS = new AtomicLong();
    private static final AtomicLong FIRST = new AtomicLong();
    private static final AtomicLong LAST = new AtomicLong();

    private static final String HOW =
            """
            ## One fast series over several workers

            Windows of 100, the history full before the first point, in a Flink cluster inside one JVM: each point is sent to p parts of
            the lags, each on a subtask of its own, and the least distance is taken and judged. From the first result to the last, the best
            of four rounds of both in turn; the two workers share the machine's two cores with everything else that runs on it.

            | H | p = 1, points a second | p = 2, points a second | ratio |
            |---|---|---|---|
            """;

    private SplitMeasurement() {}

    static String report(boolean quick) throws Exception {
        StringBuilder report = new StringBuilder(HOW);
        for (int history : new int[] {100_000, 1_000_000}) {
            int points = (quick ? 300_000_000 : 1_000_000_000) / history;
            double one = 0;
            double two = 0;
            for (int round = 0; round < ROUNDS; round++) {
                one = Math.max(one, pointsASecond(history, 1, points));
                two = Math.max(two, pointsASecond(history, 2, points));
            }
            report.append(
                    String.format(
                            Locale.ROOT,
                            "| %,d | %,.0f | %,.0f | %.2f |%n",
                            history,
                            one,
                            two,
                            two / one));
        }
        return report.toString();
    }

    private static double pointsASecond(int history, int parts, int points) throws Exception {
        RESULTS.set(0);
        ProfileParameters parameters = ProfileParameters.of(ProfileBenchmark.WINDOW, history);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parts);
        environment
                .fromSequence(0, points - 1)
                .setParallelism(1)
                .map(i -> PartPoint.of(SERIES, history + i, history + i, value(history + i)))
                .setParallelism(1)
                .flatMap(new SplitFunction(parts))
                .setParallelism(1)
                .keyBy(point -> point.key)
                .transform(
                        "profile-parts",
                        TypeInformation.of(PartDistance.class),
                        new HeapModelOperator<>(
                                new FullPartFunction(parameters, parts),
                                new PartCodec(parameters, parts),
                                10))
                .keyBy(found -> found.point.series)
                .transform(
                        "merge-parts",
                        TypeInformation.of(PointScore.class),
                        new HeapModelOperator<>(
                                new MergeFunction(THRESHOLD, parts, PRESENCE),
                                new MergeCodec(THRESHOLD, parts),
                                10))
                .map(SplitMeasurement::count)
                .returns(PointScore.class)
                .sinkTo(new DiscardingSink<>());
        environment.execute();
        if (RESULTS.get() != points) {
            throw new IllegalStateException(RESULTS.get() + " results of " + points + " points");
        }
        return (points - 1) / ((LAST.get() - FIRST.get()) / 1e9);
    }

    private static PointScore count(PointScore score) {
        LAST.set(System.nanoTime());
        if (RESULTS.getAndIncrement() == 0) {
            FIRST.set(LAST.get());
        }
        return score;
    }

    private static double value(long index) {
        long noise = index * 0x9E3779B97F4A7C15L >>> 40;
        return Math.sin(2 * Math.PI * index / 125) + 1e-8 * noise;
    }

    /** The job's own function, on parts whose history is full at the first point. */
    private static final class FullPartFunction
            implements TimedModelFunction<PartPoint, Part, PartDistance> {

        private static final long serialVersionUID = 1L;

        private final ProfileParameters parameters;
        private final int parts;
        private final PartFunction function;

        private FullPartFunction(ProfileParameters parameters, int parts) {
            this.parameters = parameters;
            this.parts = parts;
            this.function = new PartFunction(parameters, parts, PRESENCE);
        }

        @Override
        public void open(ModelContext context) {
            function.open(context);
        }

        @Override
        public Part create(PartPoint first) {
            double[] full = new double[parameters.history()];
            for (int i = 0; i < full.length; i++) {
                full[i] = value(first.index - full.length + i);
            }
            byte[] written =
                    PartProfile.restored(parameters, first.part, parts, first.index, full)
                            .toBytes();
            return new PartCodec(parameters, parts).read(new byte[][] {written});
        }

        @Override
        public void process(PartPoint point, Part part, Collector<PartDistance> out) {
            function.process(point, part, out);
        }

        @Override
        public void onTimer(long time, TimeDomain domain, Part part, Collector<PartDistance> out) {
            function.onTimer(time, domain, part, out);
        }
    }
}
