// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.sandbox.service.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a blueprint in a JVM of its own, with the class path of the module benchmarks. */
@Command(
        name = "bench",
        description =
                "Measures a blueprint and writes docs/reports/NAME.md. Takes up to an hour; close what else runs.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./blueprint bench tep-anomaly",
            "  ./blueprint bench tep-anomaly --quick"
        })
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.flinkblueprints.benchmarks.Benchmarks";

    @Mixin private final BlueprintArgument blueprint = new BlueprintArgument();

    @Option(
            names = "--quick",
            description = "Measure less, some minutes, and only print: too little to be published.")
    private boolean quick;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String name = blueprint.find().name();
        Process measurement = new ProcessBuilder(command(name)).inheritIO().start();
        return measurement.waitFor() == 0 ? ExitCode.OK : ExitCode.JOB_FAILED;
    }

    private List<String> command(String name) throws IOException {
        Path target = ProjectHome.find().resolve("benchmarks/target");
        Path list = target.resolve("classpath.txt");
        if (!Files.isRegularFile(list)) {
            throw new IllegalStateException(
                    "the module benchmarks is not built: run ./blueprint bench, which builds it");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-cp", target.resolve("classes") + ":" + Files.readString(list).strip()));
        command.addAll(List.of(MAIN, name));
        if (quick) {
            command.add("--quick");
        }
        return command;
    }
}
