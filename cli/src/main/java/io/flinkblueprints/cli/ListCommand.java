// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.service.ProjectHome;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the blueprints; works before anything but this program is built. */
@Command(name = "list", description = "Lists the blueprints.")
final class ListCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        List<Blueprint> all = Blueprint.all(ProjectHome.find());
        int width = all.stream().mapToInt(blueprint -> blueprint.name().length()).max().orElse(0);
        PrintWriter out = spec.commandLine().getOut();
        for (Blueprint blueprint : all) {
            out.printf("%-" + width + "s  %s%n", blueprint.name(), blueprint.manifest().title());
        }
    }
}
