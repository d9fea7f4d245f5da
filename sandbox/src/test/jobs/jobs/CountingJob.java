// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package jobs;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Counts numbers per key; compiled and put into a jar by JobJar.
 *
 * <p>Arguments: {@code last=N} the last number, {@code fail-at=N} the number at which a task fails, {@code
 * misconfigured} to fail in main, {@code hidden=CLASS} a class that the job must not see.
 */
public final class CountingJob {

    private CountingJob() {}

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        if (words.contains("misconfigured")) {
            throw new IllegalArgumentException("2 properties are wrong:\n"
                    + "  Scores.threshold: high is not a number\n"
                    + "  Scores.treshold: unknown, did you mean Scores.threshold?");
        }
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment
                .fromSource(
                        new NumberSequenceSource(0, Long.parseLong(value(words, "last", "1000000000"))),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .uid("read-numbers")
                // Slow before the shuffle: full buffers behind it would hold up every barrier.
                .map(new PauseFunction())
                .uid("pause")
                .keyBy(number -> number % 8)
                .process(new CountFunction(
                        Long.parseLong(value(words, "fail-at", "-1")), value(words, "hidden", "jobs.NoSuchClass")))
                .uid("count-numbers")
                .name("count-numbers")
                .sinkTo(new DiscardingSink<>())
                .uid("drop-counts")
                .name("drop-counts");
        environment.execute("counting");
    }

    private static String value(List<String> words, String key, String otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
