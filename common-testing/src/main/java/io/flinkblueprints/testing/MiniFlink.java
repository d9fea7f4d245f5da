// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import io.flinkblueprints.common.job.StrictEnvironment;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;

/** A small cluster inside the test's JVM, for topologies; job jars run in the sandbox instead. */
public final class MiniFlink {

    private MiniFlink() {}

    /** An extension with the given slots, as strict as every job's environment. */
    public static MiniClusterExtension withSlots(int slots) {
        Configuration configuration = StrictEnvironment.strictness();
        return new MiniClusterExtension(
                new MiniClusterResourceConfiguration.Builder()
                        .setNumberTaskManagers(1)
                        .setNumberSlotsPerTaskManager(slots)
                        .setConfiguration(configuration)
                        .build());
    }
}
