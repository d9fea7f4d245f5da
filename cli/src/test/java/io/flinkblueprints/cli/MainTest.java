// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsTheBlueprints() {
        assertThat(execute("list")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .containsPattern("tep-anomaly +Anomalies of a chemical plant")
                .containsPattern("tep-anomaly-sine +Anomalies of a sine wave");
    }

    @Test
    void explainsItself() {
        assertThat(execute()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("./blueprint run tep-anomaly", "Exit codes");
        assertThat(execute("help", "bench")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("docs/reports/NAME.md", "--quick");
        assertThat(execute("help", "run")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        "--duration",
                        "--report",
                        "--set",
                        "--parallelism",
                        "--rate",
                        "--port",
                        "--no-page",
                        "--cluster",
                        "--services");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run tep-anomalie            | no blueprint is called 'tep-anomalie'; did you mean 'tep-anomaly'?",
                "run nothing-like-it         | no blueprint is called 'nothing-like-it'; known: ",
                "run                         | NAME",
                "bench tep-anomalie          | no blueprint is called 'tep-anomalie'; did you mean 'tep-anomaly'?",
                "bench tep-anomaly --quickly | --quickly",
                "runn tep-anomaly            | runn",
                "run tep-anomaly --duration soon   | 'soon' is no duration such as 60s, 5m or 2h",
                "run tep-anomaly --duration 0s     | '0s' is not above zero",
                "run tep-anomaly --port 70000      | --port 70000: expected 1 to 65535",
                "run tep-anomaly --rate 0          | --rate 0.0: expected a number above 0",
                "run tep-anomaly --rate NaN        | --rate NaN: expected a number above 0",
                "run tep-anomaly --parallelism 0   | --parallelism 0: expected 1 to 128",
                "run tep-anomaly --cluster big     | --cluster",
                "run tep-anomaly --report /no/such/folder/r.json | its folder does not exist",
                "run tep-anomaly --set Forest      | --set Forest: expected Group.key=value"
            })
    void saysInOneLineWhatIsWrong(String command, String message) {
        assertThat(execute(command.trim().split(" +"))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().strip()).contains(message).doesNotContain("\n", "Exception");
    }

    @Test
    void tellsATakenPortFromAWrongOne() {
        assertThat(Main.codeOf(new java.net.BindException("Port 1 is taken")))
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(Main.codeOf(new IllegalArgumentException("wrong"))).isEqualTo(ExitCode.USAGE);
    }

    @TempDir private Path folder;

    @Test
    void acceptsAReportInTheWorkingDirectory() {
        assertThat(execute("run", "no-such-blueprint", "--report", "r.json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).doesNotContain("folder");
    }

    private int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
