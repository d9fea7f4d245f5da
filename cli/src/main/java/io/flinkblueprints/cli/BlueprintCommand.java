// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: says what there is to do. */
@Command(
        name = "blueprint",
        description = {
            "",
            "Runs Apache Flink applications on this machine, with no AWS account and no Docker.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListCommand.class, RunCommand.class, BenchCommand.class, HelpCommand.class},
        footer = {
            "",
            "Begin with:",
            "  ./blueprint list                 what there is",
            "  ./blueprint run tep-anomaly      a chemical plant, live; Ctrl-C ends it",
            "  ./blueprint help run             every option",
            "",
            "Exit codes: 0 ok, 1 the job failed, 2 wrong usage or property, 3 something on this machine is in the way,",
            "130 Ctrl-C. Set BLUEPRINT_DEBUG to see stack traces."
        })
final class BlueprintCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
