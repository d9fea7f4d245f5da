// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import io.flinkblueprints.sandbox.service.LocalServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user can choose for a run.
 *
 * @param duration how long the generator runs; null means until stopped
 * @param report file for the run report; null for none
 * @param settings {@code Group.key=value}
 * @param parallelism 0 means the manifest's
 * @param rate records a second; 0 means the manifest's
 * @param port of the page; 0 means any that is free
 * @param page whether there is one
 * @param cluster how many processes
 * @param services who provides them
 */
public record RunOptions(
        @Nullable Duration duration,
        @Nullable Path report,
        List<String> settings,
        int parallelism,
        double rate,
        int port,
        boolean page,
        ClusterKind cluster,
        LocalServices.Provider services) {}
