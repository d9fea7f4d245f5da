// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job to run.
 *
 * @param jar shaded job jar
 * @param entryClass with the main method
 * @param args of the main method
 * @param parallelism of operators that don't set their own
 * @param savepoint or retained checkpoint to start from; null starts with empty state
 * @param allowNonRestored whether state that no operator takes may be dropped
 */
public record JobSubmission(
        Path jar,
        String entryClass,
        List<String> args,
        int parallelism,
        @Nullable String savepoint,
        boolean allowNonRestored) {

    public JobSubmission {
        args = List.copyOf(args);
    }

    public static JobSubmission of(
            Path jar, String entryClass, int parallelism, List<String> args) {
        return new JobSubmission(jar, entryClass, args, parallelism, null, false);
    }

    /** The same job, started from a savepoint that it must take whole. */
    public JobSubmission from(String path) {
        return new JobSubmission(jar, entryClass, args, parallelism, path, allowNonRestored);
    }

    /** The same job with another parallelism. */
    public JobSubmission at(int otherParallelism) {
        return new JobSubmission(
                jar, entryClass, args, otherParallelism, savepoint, allowNonRestored);
    }

    /** The same job; state that no operator takes is dropped. */
    public JobSubmission droppingUnknownState() {
        return new JobSubmission(jar, entryClass, args, parallelism, savepoint, true);
    }
}
