// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.common.properties.InvalidPropertiesException;
import io.flinkblueprints.sandbox.cluster.SubmissionFailedException;
import io.flinkblueprints.sandbox.manifest.InvalidManifestException;
import io.flinkblueprints.sandbox.run.JobFailedException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Entry of the script {@code blueprint}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BlueprintCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(
                        (fault, args) -> {
                            fault.getCommandLine()
                                    .getErr()
                                    .println("blueprint: " + fault.getMessage());
                            return ExitCode.USAGE;
                        })
                .setExecutionExceptionHandler(Main::explain);
    }

    /** One message for the user and never a stack trace; with BLUEPRINT_DEBUG set, both. */
    private static int explain(Exception fault, CommandLine command, @Nullable ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (System.getenv("BLUEPRINT_DEBUG") != null) {
            fault.printStackTrace(err);
        }
        err.println(
                "blueprint: "
                        + (fault.getMessage() == null ? fault.toString() : fault.getMessage()));
        return codeOf(fault);
    }

    static int codeOf(Exception fault) {
        if (fault instanceof SubmissionFailedException submission) {
            return submission.rootCause().equals(InvalidPropertiesException.class.getName())
                    ? ExitCode.USAGE
                    : ExitCode.JOB_FAILED;
        }
        if (fault instanceof JobFailedException) {
            return ExitCode.JOB_FAILED;
        }
        if (fault instanceof InvalidManifestException
                || fault instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        return ExitCode.ENVIRONMENT;
    }
}
