// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.job;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The environment of every job. It refuses what makes state unrestorable: types that only Kryo can
 * serialise, and operators without a uid.
 *
 * <p>Nothing else is set here. Checkpoints, state backend, restarts and parallelism are the
 * cluster's to decide, and the managed service ignores what a job says about them.
 */
public final class StrictEnvironment {

    private StrictEnvironment() {}

    public static StreamExecutionEnvironment create() {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.configure(strictness());
        return environment;
    }

    /** The two settings, for tests that make an environment of their own. */
    public static Configuration strictness() {
        Configuration strict = new Configuration();
        strict.set(PipelineOptions.GENERIC_TYPES, false);
        strict.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        return strict;
    }
}
