// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerDeathIT {

    @ParameterizedTest
    @CsvSource({"mini, 1", "processes, 3", "questdb, 1"})
    void nothingOutlivesAnOwnerThatIsKilled(String kind, int jvms) throws Exception {
        Process owner =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ClusterOwner.class.getName(),
                                kind,
                                RunDirectory.fresh("owned-" + kind).toString())
                        .redirectErrorStream(true)
                        .start();
        List<Long> pids = new ArrayList<>();
        try (BufferedReader printed = owner.inputReader()) {
            pids.addAll(pids(printed));
            assertThat(pids).hasSize(jvms).allMatch(OwnerDeathIT::runs);
        } finally {
            owner.destroyForcibly().waitFor();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pids.stream().noneMatch(OwnerDeathIT::runs));
    }

    private static List<Long> pids(BufferedReader printed) throws IOException {
        List<Long> pids = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (String line = printed.readLine(); !"owned".equals(line); line = printed.readLine()) {
            assertThat(line).as("before the owner ended it said: %s", said).isNotNull();
            said.append(line).append('\n');
            if (line.startsWith("pid ")) {
                pids.add(Long.valueOf(line.substring("pid ".length())));
            }
        }
        return pids;
    }

    /** An orphan that nobody reaped is a zombie: it has a pid and does nothing. */
    private static boolean runs(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }
}
