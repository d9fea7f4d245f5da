// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.run.BlueprintRun;
import io.flinkblueprints.sandbox.run.ClusterKind;
import io.flinkblueprints.sandbox.run.RunOptions;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.run.RunReport;
import io.flinkblueprints.sandbox.service.LocalServices;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a blueprint until its duration is over or Ctrl-C. */
@Command(
        name = "run",
        description =
                "Runs a blueprint: its services, a Flink cluster, its job, generated input and a live page.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./blueprint run tep-anomaly",
            "  ./blueprint run tep-anomaly --duration 60s --report report.json --no-page",
            "  ./blueprint run tep-anomaly --set Forest.trees=100 --set Alarm.run.product=5",
            "  ./blueprint run tep-anomaly --cluster processes --parallelism 4 --rate 500"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin private final BlueprintArgument argument = new BlueprintArgument();

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "End by itself after, for example, 60s, 5m or 2h of running.")
    private @Nullable Duration duration;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the run report to this file, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--set",
            paramLabel = "Group.key=value",
            description =
                    "Set an application property; may be repeated. The blueprint's README lists them.")
    private List<String> settings = List.of();

    @Option(names = "--parallelism", paramLabel = "N", description = "Parallelism of the job.")
    private @Nullable Integer parallelism;

    @Option(names = "--rate", paramLabel = "N", description = "Generated records a second.")
    private @Nullable Double rate;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the live page; any that is free by default.")
    private int port;

    @Option(names = "--no-page", description = "No live page.")
    private boolean noPage;

    @Option(
            names = "--cluster",
            paramLabel = "mini|processes",
            description =
                    "One JVM for all of Flink (default), or a JobManager and a TaskManager as in production.")
    private ClusterKind cluster = ClusterKind.MINI;

    @Option(
            names = "--services",
            paramLabel = "embedded|docker",
            description =
                    "Servers of this project (default), or containers of an image with LocalStack's interface.")
    private LocalServices.Provider services = LocalServices.Provider.EMBEDDED;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Blueprint blueprint = argument.find();
        check();
        Console console =
                new Console(spec.commandLine().getOut(), Boolean.getBoolean("blueprint.terminal"));
        BlueprintRun run = new BlueprintRun(blueprint, options(), console);
        Interrupt interrupt = Interrupt.install(run);
        try {
            RunReport result = run.run(startNanos());
            console.finished(result);
            return interrupt.received() ? ExitCode.INTERRUPTED : ExitCode.OK;
        } finally {
            console.close();
            interrupt.done();
        }
    }

    private void check() {
        settings.forEach(RunProperties::requireAssignment);
        if (parallelism != null && (parallelism < 1 || parallelism > 128)) {
            throw usage("--parallelism " + parallelism + ": expected 1 to 128");
        }
        if (rate != null && !(rate > 0)) {
            throw usage("--rate " + rate + ": expected a number above 0");
        }
        if (port < 0 || port > 65535) {
            throw usage("--port " + port + ": expected 1 to 65535");
        }
        if (report != null && !Files.isDirectory(report.toAbsolutePath().resolveSibling(""))) {
            throw usage("--report " + report + ": its folder does not exist");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private RunOptions options() {
        return new RunOptions(
                duration,
                report,
                settings,
                parallelism == null ? 0 : parallelism,
                rate == null ? 0 : rate,
                port,
                !noPage,
                cluster,
                services);
    }

    /** The start of this JVM, which the script starts when building has ended. */
    private static long startNanos() {
        long upMillis = ManagementFactory.getRuntimeMXBean().getUptime();
        return System.nanoTime() - upMillis * 1_000_000;
    }
}
