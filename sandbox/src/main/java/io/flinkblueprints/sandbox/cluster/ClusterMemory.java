// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of each kind of JVM, worked out from Flink's memory keys as Flink's start scripts would.
 */
final class ClusterMemory {

    static final String JOB_MANAGER_HEAP = "jobmanager.memory.heap.size";
    static final String FRAMEWORK_HEAP = "taskmanager.memory.framework.heap.size";
    static final String TASK_HEAP = "taskmanager.memory.task.heap.size";

    private static final Pattern SIZE =
            Pattern.compile("(\\d+)\\s*(k|m|g)b?", Pattern.CASE_INSENSITIVE);

    private ClusterMemory() {}

    /** The flag for a JVM that holds the parts named by the keys. */
    static String heapFlag(ClusterConfig config, String... parts) {
        long kibibytes = 0;
        for (String part : parts) {
            kibibytes += kibibytes(part, config.value(part));
        }
        return "-Xmx" + kibibytes + "k";
    }

    private static long kibibytes(String key, String size) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    key + ": " + size + " is not a size; expected for example 512m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "g" -> number << 20;
            case "m" -> number << 10;
            default -> number;
        };
    }
}
