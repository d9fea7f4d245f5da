// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.run.RunStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private static final RunStatus STATUS =
            new RunStatus(
                    "RUNNING",
                    12.4,
                    600,
                    598,
                    3,
                    6,
                    0,
                    1,
                    50.2,
                    49.8,
                    2,
                    120,
                    Map.of("alarms", 4L));

    private final StringWriter out = new StringWriter();

    @Test
    void saysEverythingInOneLine() {
        assertThat(Console.line(STATUS))
                .isEqualTo(
                        "RUNNING 12 s | in 600 (50/s) | out 598 (50/s) | rejected 3 | checkpoints 6 | restarts 1"
                                + " | lag 120 ms | alarms 4");
    }

    @Test
    void writesOneLineOverAndOverOnATerminal() {
        Console console = new Console(new PrintWriter(out), true);
        console.status(STATUS);
        console.status(STATUS);
        assertThat(out.toString()).startsWith("\r").doesNotContain("\n");
        console.close();
        assertThat(out.toString()).endsWith(System.lineSeparator());
    }

    @Test
    void writesEveryTenthStatusIntoAFile() {
        Console console = new Console(new PrintWriter(out), false);
        for (int i = 0; i < 20; i++) {
            console.status(STATUS);
        }
        assertThat(out.toString().lines()).hasSize(2);
    }
}
