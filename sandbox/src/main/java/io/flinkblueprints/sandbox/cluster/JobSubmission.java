// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job to run.
 *
 * @param jar shaded
 * @param main class with the main method
 * @param arguments of the main method
 * @param parallelism of every operator
 * @param savepoint to restore from; null to begin without state
 */
public record JobSubmission(
        Path jar,
        String main,
        List<String> arguments,
        int parallelism,
        @Nullable String savepoint) {

    /** A job that begins without state. */
    public static JobSubmission of(Path jar, String main, List<String> arguments, int parallelism) {
        return new JobSubmission(jar, main, List.copyOf(arguments), parallelism, null);
    }

    /** The same job with the state of a savepoint or checkpoint. */
    public JobSubmission from(String path) {
        return new JobSubmission(jar, main, arguments, parallelism, path);
    }
}
