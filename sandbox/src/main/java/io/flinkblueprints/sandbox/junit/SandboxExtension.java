// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.junit;

import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.run.Sandbox;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test of a blueprint services of its own, those that its manifest names, and the
 * module's job jar; all tests of a JVM share one Flink cluster, on which no job outlives its test.
 * With the system property {@code sandbox.services=docker} the services come from containers.
 */
public final class SandboxExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Blueprint blueprint;
    private final Set<String> absentGroups;
    private final Map<String, List<byte[]>> read = new ConcurrentHashMap<>();
    private final List<AutoCloseable> tails = new ArrayList<>();
    private @Nullable Sandbox sandbox;

    private SandboxExtension(Blueprint blueprint, Set<String> absentGroups) {
        this.blueprint = blueprint;
        this.absentGroups = absentGroups;
    }

    /** An extension for the blueprint that the module in this folder is named after. */
    public static SandboxExtension ofModule(Path module) {
        return new SandboxExtension(Blueprint.ofModule(module.toAbsolutePath()), Set.of());
    }

    /** An extension for another blueprint of the module in this folder. */
    public static SandboxExtension ofModule(Path module, String name) {
        return new SandboxExtension(Blueprint.ofModule(module.toAbsolutePath(), name), Set.of());
    }

    /**
     * The same without some stores of the manifest and without their properties.
     *
     * @param groups property groups of these stores
     */
    public SandboxExtension withoutStores(String... groups) {
        Set<String> left = Set.of(groups);
        return new SandboxExtension(
                new Blueprint(blueprint.manifest().withoutStores(left), blueprint.module()), left);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Manifest manifest = blueprint.manifest();
        FlinkCluster cluster = SharedCluster.of(context, manifest.deploy().parallelism());
        Sandbox started = Sandbox.on(cluster, blueprint, provider());
        sandbox = started;
        for (Stream output : manifest.outputs()) {
            List<byte[]> records = Collections.synchronizedList(new ArrayList<>());
            read.put(output.name(), records);
            tails.add(
                    started.services()
                            .of(output)
                            .follow(output.name(), (stream, record) -> records.add(record)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable tail : tails) {
            tail.close();
        }
        tails.clear();
        read.clear();
        if (sandbox != null) {
            endJobs(sandbox.cluster());
            sandbox.close();
        }
    }

    private static void endJobs(FlinkCluster cluster) {
        for (FlinkJob job : cluster.client().jobs()) {
            if (!job.state().isTerminal()) {
                job.cancel();
                job.awaitEnd(PATIENCE);
            }
        }
    }

    /** The sandbox of the test that runs. */
    public Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("a sandbox exists only while a test runs");
        }
        return sandbox;
    }

    /**
     * Starts the job with the development properties and waits until it runs.
     *
     * @param settings {@code Group.key=value} on top of them
     */
    public Job start(String... settings) {
        return submit(job(blueprint.manifest().deploy().parallelism(), settings));
    }

    /** The same from a savepoint and with another parallelism. */
    public Job startFrom(String savepoint, int parallelism, String... settings) {
        return submit(job(parallelism, settings).from(savepoint));
    }

    private JobSubmission job(int parallelism, String... settings) {
        RunProperties properties = sandbox().properties();
        absentGroups.forEach(properties::remove);
        for (String setting : settings) {
            properties.set(setting);
        }
        return sandbox().job(properties, parallelism);
    }

    private Job submit(JobSubmission submission) {
        FlinkJob flink = sandbox().cluster().submit(submission);
        flink.awaitRunning(PATIENCE);
        return new Job(flink);
    }

    /** Who provides the services of the tests that run now. */
    public static LocalServices.Provider provider() {
        return LocalServices.Provider.valueOf(
                System.getProperty("sandbox.services", "embedded").toUpperCase(Locale.ROOT));
    }

    /** A job that runs in the sandbox. */
    public final class Job {

        private final FlinkJob flink;

        private Job(FlinkJob flink) {
            this.flink = flink;
        }

        /** What Flink says of it. */
        public FlinkJob flink() {
            return flink;
        }

        /** Sends records to an input and waits until all are accepted. */
        public <T> void send(
                String input, List<T> items, Function<T, String> key, Function<T, byte[]> record) {
            List<Stream> inputs = blueprint.manifest().inputs();
            List<CompletableFuture<Void>> accepted = new ArrayList<>();
            try (Inlet inlet = sandbox().services().of(inputs.get(0)).open(inputs)) {
                for (T item : items) {
                    accepted.add(
                            inlet.send(input, key.apply(item), record.apply(item))
                                    .toCompletableFuture());
                }
                CompletableFuture.allOf(accepted.toArray(new CompletableFuture<?>[0])).join();
            }
        }

        /**
         * Waits until an output has had at least this many records since the test began.
         *
         * @return all of them, in the order of each shard
         */
        public List<byte[]> await(String output, int count) throws InterruptedException {
            List<byte[]> records = read.getOrDefault(output, List.of());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (records.size() < count) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            output
                                    + " has "
                                    + records.size()
                                    + " records, not "
                                    + count
                                    + "; the job: "
                                    + flink.failures());
                }
                Thread.sleep(50);
            }
            return List.copyOf(records);
        }

        /** Stops it with a savepoint, without draining. */
        public String stopWithSavepoint() {
            return flink.stopWithSavepoint(PATIENCE);
        }
    }
}
