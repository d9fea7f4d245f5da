// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.common.properties.InvalidPropertiesException;
import io.flinkblueprints.sandbox.cluster.JobFailedException;
import io.flinkblueprints.sandbox.cluster.StackTraceText.Cause;
import io.flinkblueprints.sandbox.cluster.SubmissionFailedException;
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
        err.println("blueprint: " + messageOf(fault));
        return codeOf(fault);
    }

    static String messageOf(Exception fault) {
        if (fault instanceof SubmissionFailedException submission) {
            Cause thrown = submission.thrownByMain();
            return isInvalidProperties(thrown)
                    ? thrown.message()
                    : "the job did not start: " + thrown;
        }
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }

    static int codeOf(Exception fault) {
        if (fault instanceof SubmissionFailedException submission) {
            return isInvalidProperties(submission.thrownByMain())
                    ? ExitCode.USAGE
                    : ExitCode.JOB_FAILED;
        }
        if (fault instanceof JobFailedException) {
            return ExitCode.JOB_FAILED;
        }
        return fault instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.ENVIRONMENT;
    }

    private static boolean isInvalidProperties(Cause thrown) {
        return thrown.className().equals(InvalidPropertiesException.class.getName());
    }
}
