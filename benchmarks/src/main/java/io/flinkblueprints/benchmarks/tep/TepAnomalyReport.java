// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

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

/** Everything that is measured of tep-anomaly. */
public final class TepAnomalyReport {

    private TepAnomalyReport() {}

    /** See {@link io.flinkblueprints.benchmarks.Benchmarks.Report}. */
    public static String markdown(boolean quick) throws Exception {
        return HEAD
                + DetectionMeasurement.report(quick)
                + "\n"
                + PipelineMeasurement.report()
                + "\n"
                + MemoryMeasurement.report(quick)
                + "\n"
                + kernels(quick)
                + AGAIN;
    }

    private static String kernels(boolean quick) throws RunnerException {
        TimeValue span = TimeValue.seconds(quick ? 1 : 2);
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include("benchmarks\\.tep\\.")
                                        .forks(1)
                                        .warmupIterations(2)
                                        .warmupTime(span)
                                        .measurementIterations(quick ? 2 : 5)
                                        .measurementTime(span)
                                        .build())
                        .run();
        Map<String, Double> scores =
                results.stream()
                        .collect(
                                Collectors.toMap(
                                        result -> name(result.getParams().getBenchmark()),
                                        result -> result.getPrimaryResult().getScore()));
        double parse = score(scores, "SampleParserBenchmark.parse");
        double tree = score(scores, "SampleParserBenchmark.jacksonTree");
        double operator = score(scores, "ScoreStagesBenchmark.operator");
        double library = score(scores, "ScoreStagesBenchmark.bareLibrary");
        return String.format(
                Locale.ROOT,
                "## Kernels (JMH, one fork)%n%n"
                        + "| what | a second | beside | ratio |%n|---|---|---|---|%n"
                        + "| parse a sample of 1.6 kB, every field checked | %,.0f | %,.0f: Jackson reads the same bytes"
                        + " into a tree, unchecked | %.2f |%n"
                        + "| score and learn a sample in four stages, through the operator | %,.0f | %,.0f: four forests"
                        + " of the bare library, unscaled | %.2f |%n"
                        + "| simulate one plant second, with noise | %,.0f | | |%n"
                        + "| simulate and write one message, 36 plant seconds | %,.0f | | |%n",
                parse,
                tree,
                parse / tree,
                operator,
                library,
                operator / library,
                score(scores, "PlantBenchmark.plantSecond"),
                score(scores, "PlantBenchmark.message"));
    }

    private static double score(Map<String, Double> scores, String name) {
        return Objects.requireNonNull(scores.get(name), name);
    }

    /** Class and method. */
    private static String name(String benchmark) {
        String[] parts = benchmark.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static final String HEAD =
            """
            # Measurements of tep-anomaly

            Taken on a shared machine with 2 cores, so read ratios rather than seconds. Peers run in the same process, one after the
            other.

            """;

    private static final String AGAIN =
            """

            ## Again

            ```
            ./blueprint bench tep-anomaly
            ```

            With `JAVA_TOOL_OPTIONS=-Dreference.data=DIR` the public benchmark in `DIR/tep-braatz` is measured too.
            """;
}
