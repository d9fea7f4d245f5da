// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.common.properties.NearestName;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.service.ProjectHome;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The blueprint that a command is about. */
final class BlueprintArgument {

    @Parameters(paramLabel = "NAME", description = "Which blueprint; see ./blueprint list.")
    private String name = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * The blueprint with the name given.
     *
     * @throws ParameterException if there is none; the message names the nearest
     */
    Blueprint find() {
        List<Blueprint> all = Blueprint.all(ProjectHome.find());
        return all.stream()
                .filter(blueprint -> blueprint.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(all.stream().map(Blueprint::name).toList()));
    }

    private ParameterException unknown(List<String> known) {
        return new ParameterException(
                spec.commandLine(),
                "no blueprint is called '" + name + "'" + NearestName.hint(name, known));
    }
}
