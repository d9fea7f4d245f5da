// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.sandbox.cluster.Checkpoints;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.JobFailedException;
import io.flinkblueprints.sandbox.cluster.JobState;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.GeneratorSpec;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.page.PageDescription;
import io.flinkblueprints.sandbox.page.PageServer;
import io.flinkblueprints.sandbox.page.ViewResources;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs one blueprint on this machine: services, cluster, job, generator, page; then drains, stops
 * the job with a savepoint and reports.
 */
public final class BlueprintRun {

    private static final long DRAIN_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 42;

    private final Blueprint blueprint;
    private final RunOptions options;
    private final RunListener listener;
    private final Accounting accounting;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** What to close, the last opened first. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private @Nullable Generator generator;
    private @Nullable PageServer page;
    private long runningNanos;
    private long failedBefore;
    private long lastNanos;
    private long lastIn;
    private long lastOut;

    public BlueprintRun(Blueprint blueprint, RunOptions options, RunListener listener) {
        this.blueprint = blueprint;
        this.options = options;
        this.listener = listener;
        this.accounting = new Accounting(blueprint.manifest());
    }

    /** Makes the run end as if its duration were over; may be called from any thread. */
    public void stop() {
        stop.countDown();
    }

    /**
     * Runs to the end.
     *
     * @param builtNanos when building ended, by {@link System#nanoTime()}
     * @throws io.flinkblueprints.sandbox.cluster.SubmissionFailedException if the job's main method
     *     throws
     * @throws JobFailedException if the job ends by itself
     */
    public RunReport run(long builtNanos) throws IOException {
        try {
            return runOpen(builtNanos);
        } finally {
            close();
        }
    }

    private RunReport runOpen(long builtNanos) throws IOException {
        Manifest manifest = blueprint.manifest();
        int parallelism =
                options.parallelism() > 0 ? options.parallelism() : manifest.deploy().parallelism();
        JobJarLoader loader = opened(JobJarLoader.of(blueprint.jobJar()));
        startPage(loader);
        listener.starting("services and Flink cluster");
        Sandbox sandbox =
                opened(
                        Sandbox.start(
                                blueprint, options.cluster(), options.services(), parallelism));
        sandbox.keepFiles();
        listener.starting("job");
        RunProperties properties = sandbox.properties();
        options.settings().forEach(properties::set);
        FlinkJob job = sandbox.cluster().submit(sandbox.job(properties, parallelism));
        follow(sandbox, manifest.outputs(), true);
        job.awaitRunning(PATIENCE);
        // A checkpoint that falls due while tasks are deployed counts as failed, and says nothing.
        failedBefore = job.checkpoints().failed();
        runningNanos = System.nanoTime();
        lastNanos = runningNanos;
        startGenerator(sandbox, loader, manifest);
        follow(sandbox, manifest.inputs(), false);
        announce(sandbox);
        watch(job);
        double seconds = secondsSince(runningNanos);
        listener.draining();
        if (page != null) {
            page.feed().publishStatus(Map.of("state", "DRAINING"));
        }
        drain();
        RunStatus last = status(job);
        job.stopWithSavepoint(PATIENCE);
        return report(builtNanos, seconds, last);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private void close() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                RuntimeException wrapped =
                        e instanceof RuntimeException r ? r : new IllegalStateException(e);
                if (failure == null) {
                    failure = wrapped;
                } else {
                    failure.addSuppressed(wrapped);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void startPage(JobJarLoader loader) throws IOException {
        if (options.page()) {
            page =
                    opened(
                            PageServer.start(
                                    options.port(),
                                    description(),
                                    ViewResources.of(loader),
                                    this::command));
        }
    }

    private PageDescription description() {
        Manifest manifest = blueprint.manifest();
        PageDescription plain =
                PageDescription.of(manifest.name(), manifest.title())
                        .withStreams(names(manifest.inputs()), names(manifest.outputs()));
        return manifest.page() == null ? plain : plain.withView(manifest.page().view());
    }

    private void command(String name, String value) {
        if (generator == null) {
            throw new IllegalArgumentException("the plant does not run yet");
        }
        generator.command(name, value);
    }

    private void startGenerator(Sandbox sandbox, JobJarLoader loader, Manifest manifest) {
        GeneratorSpec spec = manifest.generator();
        if (spec == null) {
            return;
        }
        Inlet inlet =
                opened(sandbox.services().of(manifest.inputs().get(0)).open(manifest.inputs()));
        Generator created = opened(newGenerator(loader, spec.type()));
        generator = created;
        created.start(inlet, options.rate() > 0 ? options.rate() : spec.rate(), SEED);
    }

    private static Generator newGenerator(ClassLoader loader, String type) {
        try {
            return (Generator) loader.loadClass(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generator " + type + " cannot be created", e);
        }
    }

    /** Outputs are counted, and both are shown if there is a page that shows them. */
    private void follow(Sandbox sandbox, List<Stream> streams, boolean counted) {
        for (Stream stream : streams) {
            PageServer shown = blueprint.manifest().shows(stream) ? page : null;
            if (counted || shown != null) {
                opened(
                        sandbox.services()
                                .of(stream)
                                .follow(
                                        stream.name(),
                                        (name, record) -> {
                                            if (counted) {
                                                accounting.read(name, record);
                                            }
                                            if (shown != null) {
                                                shown.feed().publishRecord(name, record);
                                            }
                                        }));
            }
        }
    }

    private void announce(Sandbox sandbox) {
        Map<String, URI> links = new LinkedHashMap<>();
        URI flinkUi = sandbox.cluster().rest();
        if (page != null) {
            page.feed().describe(withConsoles(description().withFlinkUi(flinkUi), sandbox));
            links.put("Page", page.uri());
        }
        links.put("Flink UI", flinkUi);
        sandbox.services().all().forEach(service -> links.put(service.name(), service.endpoint()));
        sandbox.services().stores().forEach(store -> links.put(store.name(), store.address()));
        listener.running(links);
    }

    private static PageDescription withConsoles(PageDescription page, Sandbox sandbox) {
        PageDescription described = page;
        for (LocalStore store : sandbox.services().stores()) {
            if (store.console().isPresent()) {
                described = described.withService(store.name(), store.console().get());
            }
        }
        return described;
    }

    private void watch(FlinkJob job) {
        while (!over()) {
            RunStatus status = status(job);
            if (JobState.valueOf(status.state()).isTerminal()) {
                throw new JobFailedException(
                        "the job is " + status.state() + ": " + job.failures());
            }
            show(status);
        }
    }

    /** Waits a second, or less if the run ends before. */
    private boolean over() {
        try {
            long wait = 1_000;
            if (options.duration() != null) {
                wait =
                        Math.min(
                                wait,
                                options.duration().toMillis()
                                        - (System.nanoTime() - runningNanos) / 1_000_000);
            }
            return wait <= 0
                    || stop.await(wait, TimeUnit.MILLISECONDS)
                    || (wait < 1_000 && options.duration() != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void show(RunStatus status) {
        listener.status(status);
        if (page != null) {
            page.feed().publishStatus(asMap(status));
        }
    }

    /**
     * Stops the generator and waits until every accepted record is accounted for, as long as that
     * makes progress.
     */
    private void drain() {
        if (generator != null) {
            generator.close();
        }
        long before = -1;
        long progressed = System.nanoTime();
        while (waiting() > 0
                && System.nanoTime() - progressed < TimeUnit.SECONDS.toNanos(DRAIN_SECONDS)) {
            if (waiting() != before) {
                before = waiting();
                progressed = System.nanoTime();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long accepted() {
        return generator == null ? 0 : generator.accepted();
    }

    private long waiting() {
        return Math.max(0, accepted() - accounting.accounted() - accounting.rejectedInputs());
    }

    private RunStatus status(FlinkJob job) {
        Checkpoints checkpoints = job.checkpoints();
        long now = System.nanoTime();
        double elapsed = Math.max(1e-3, (now - lastNanos) / 1e9);
        long in = accepted();
        long out = accounting.results();
        RunStatus status =
                new RunStatus(
                        job.state().name(),
                        secondsSince(runningNanos),
                        in,
                        out,
                        accounting.rejected(),
                        checkpoints.completed(),
                        Math.max(0, checkpoints.failed() - failedBefore),
                        job.restarts(),
                        (in - lastIn) / elapsed,
                        (out - lastOut) / elapsed,
                        waiting(),
                        lagMillis((out - lastOut) / elapsed),
                        figures());
        lastNanos = now;
        lastIn = in;
        lastOut = out;
        return status;
    }

    /**
     * How long a record is under way on average: by Little's law, those under way divided by those
     * that leave in a second.
     */
    private long lagMillis(double outPerSecond) {
        long waiting = waiting();
        return waiting == 0 || outPerSecond == 0 ? 0 : Math.round(1000 * waiting / outPerSecond);
    }

    private Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        for (Stream output : blueprint.manifest().outputs()) {
            if (output.figure() != null) {
                figures.put(output.figure(), accounting.count(output.name()));
            }
        }
        return figures;
    }

    private RunReport report(long builtNanos, double seconds, RunStatus last) throws IOException {
        long first = accounting.firstResultNanos();
        RunReport report =
                new RunReport(
                        blueprint.name(),
                        seconds,
                        first == 0 ? -1 : (first - builtNanos) / 1e9,
                        last.recordsIn(),
                        accounting.results(),
                        accounting.rejected(),
                        waiting(),
                        accounting.repeated(),
                        last.checkpoints(),
                        last.restarts(),
                        figures());
        if (options.report() != null) {
            report.write(options.report());
        }
        if (page != null) {
            page.feed().end(asMap(last));
        }
        return report;
    }

    private static Map<String, Object> asMap(RunStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", status.state());
        map.put("seconds", status.seconds());
        map.put("recordsIn", status.recordsIn());
        map.put("recordsOut", status.recordsOut());
        map.put("rejected", status.rejected());
        map.put("recordsInPerSecond", status.recordsInPerSecond());
        map.put("recordsOutPerSecond", status.recordsOutPerSecond());
        map.put("checkpointsCompleted", status.checkpoints());
        map.put("checkpointsFailed", status.checkpointsFailed());
        map.put("restarts", status.restarts());
        map.put("lagMillis", status.lagMillis());
        map.put("figures", status.figures());
        return map;
    }

    private static List<String> names(List<Stream> streams) {
        return streams.stream().map(Stream::name).toList();
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
