// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Everything that is measured of left-discords. */
public final class LeftDiscordsReport {

    private static final int[] HISTORIES = {1_000, 5_000, 10_000, 20_000, 100_000};

    private LeftDiscordsReport() {}

    /** See {@link io.flinkblueprints.benchmarks.Benchmarks.Report}. */
    public static String markdown(boolean quick) throws Exception {
        return HEAD
                + QualityMeasurement.report()
                + "\n"
                + kernels(quick)
                + "\n"
                + SplitMeasurement.report(quick)
                + AGAIN;
    }

    private static String kernels(boolean quick) throws RunnerException {
        TimeValue span = TimeValue.milliseconds(quick ? 200 : 400);
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include("benchmarks\\.discords\\.")
                                        .forks(1)
                                        .warmupIterations(quick ? 3 : 5)
                                        .warmupTime(span)
                                        .measurementIterations(quick ? 4 : 12)
                                        .measurementTime(span)
                                        .build())
                        .run();
        return tables(
                results.stream()
                        .collect(
                                Collectors.toMap(
                                        LeftDiscordsReport::name,
                                        result -> result.getPrimaryResult().getScore())));
    }

    private static String tables(Map<String, Double> scores) {
        StringBuilder report = new StringBuilder(KERNELS);
        for (int history : HISTORIES) {
            double ours = score(scores, "ProfileBenchmark.ours", history);
            double naive = score(scores, "ProfileBenchmark.bruteForce", history);
            double copy = score(scores, "ProfileBenchmark.copyLoop", history);
            report.append(
                    String.format(
                            Locale.ROOT,
                            "| %,d | %,.0f | %.2f | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n",
                            history,
                            ours,
                            1e9 / ours / (history - 2.0 * ProfileBenchmark.WINDOW + 1),
                            score(scores, "ProfileBenchmark.oursEuclidean", history),
                            naive,
                            ours / naive,
                            copy,
                            ours / copy));
        }
        double ours = score(scores, "PublishedBenchmark.ours", 0);
        double example = score(scores, "PublishedBenchmark.example", 0);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%nAt H = 6,400 the public example's algorithm takes %,.0f points a second and ours %,.0f:"
                                + " %,.0f times as many. Goal, 700 times: %s. Goal, 100,000 exact points a second at"
                                + " H = 10,000: %s.%n",
                        example,
                        ours,
                        ours / example,
                        goal(ours >= 700 * example),
                        goal(score(scores, "ProfileBenchmark.ours", 10_000) >= 100_000)));
        report.append(EARLY);
        for (int history : new int[] {10_000, 100_000}) {
            report.append(
                    String.format(
                            Locale.ROOT,
                            "| %,d | %,.0f | %,.0f | %,.0f | %,.1f |%n",
                            history,
                            score(scores, "EarlyStoppingBenchmark.exact", history),
                            score(scores, "EarlyStoppingBenchmark.stopsEarly", history),
                            score(
                                    scores,
                                    "EarlyStoppingBenchmark.stopsEarlyWithLookAhead",
                                    history),
                            score(scores, "EarlyStoppingBenchmark.neverStops", history)));
        }
        report.append(OPERATOR);
        for (int history : new int[] {1_000, 5_000, 10_000}) {
            double operator = score(scores, "JudgePointsBenchmark.operator", history);
            report.append(
                    String.format(
                            Locale.ROOT,
                            "| %,d | %,.0f | %.2f |%n",
                            history,
                            operator,
                            operator / score(scores, "ProfileBenchmark.ours", history)));
        }
        double operator = score(scores, "JudgePointsBenchmark.operator", 5_000);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%nGoal, 100,000 points a second at H = 5,000: %s.%n",
                        goal(operator >= 100_000)));
        return report.toString();
    }

    /** Of all iterations: others use the machine too, and can only make one slower. */
    private static double best(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMax();
    }

    private static String goal(boolean isMet) {
        return isMet ? "met" : "**missed**";
    }

    private static double score(Map<String, Double> scores, String name, int history) {
        String key = history == 0 ? name : name + "#" + history;
        return Objects.requireNonNull(scores.get(key), key);
    }

    /** Class, method, and the history if it is a parameter. */
    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        String name = parts[parts.length - 2] + "." + parts[parts.length - 1];
        String history = result.getParams().getParam("history");
        return history == null ? name : name + "#" + history;
    }

    private static final String HEAD =
            """
            # Measurements of left-discords

            Taken on a shared machine with 2 cores while others used it too, so read ratios rather than seconds. Peers run in the same
            run, one after the other.

            """;

    private static final String KERNELS =
            """
            ## Kernels (JMH, one fork, one thread, the best of twelve iterations)

            Points a second, windows of 100, every distance exact. Brute force is the definition over plain arrays. The plain loop reads
            four arrays of H and writes one, which is what the pass over the candidates moves: the machine's limit. All of it is Java 11
            bytecode without the Vector API.

            | H | z-normalised | ns a candidate | Euclidean | brute force | z-normalised / brute force | plain loop | z-normalised / plain loop |
            |---|---|---|---|---|---|---|---|
            """;

    private static final String EARLY =
            """

            ### Early stopping, points a second

            On a series whose every window has a neighbour within the threshold, with a look-ahead of 1,000 points, and with a threshold
            that no distance is below, so that every search goes to the end.

            | H | exact | stops early | with look-ahead | never stops |
            |---|---|---|---|---|
            """;

    private static final String OPERATOR =
            """

            ### The whole operator, points a second

            Each point is serialised and deserialised by Flink, ordered within 2 s, judged by a threshold learned from 4,000 distances,
            and its result is serialised; hash map state, on one thread.

            | H | operator | operator / kernel |
            |---|---|---|
            """;

    private static final String AGAIN =
            """

            ## Again

            ```
            JAVA_TOOL_OPTIONS=-Dreference.data=DIR ./blueprint bench left-discords
            ```

            Without `reference.data` the published series in `DIR/discord-series` are left out.
            """;
}
