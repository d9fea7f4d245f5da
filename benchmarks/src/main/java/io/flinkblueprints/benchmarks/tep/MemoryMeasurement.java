// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.benchmarks.tep.SteadyPlants.Reading;
import io.flinkblueprints.sandbox.cluster.Checkpoints.Checkpoint;
import io.flinkblueprints.sandbox.cluster.ClusterConfig;
import io.flinkblueprints.sandbox.cluster.FlinkJob;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.cluster.ProcessFlinkCluster;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.service.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What big forests cost: samples a second through the whole job beside the bare library, and size
 * and duration of checkpoints. Every forest is full, that is, each of its trees holds as many
 * points as it may; before that both would look better than they are.
 */
public final class MemoryMeasurement {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BACKLOG = 40_000;

    /** Results of a job that has just started: its classes are being compiled. */
    private static final int NOT_COUNTED = 15_000;

    /** Points beyond the sample size that make sure that whitening has let so many pass. */
    private static final int MORE = 100;

    private static final String HOW =
            """
            ## Big forests

            The whole job on plants that stand at the base case with the paper's noise: Kinesis, parsing, forests, alarms and Kinesis
            again, no stores; TaskManager and JobManager in JVMs of their own, 50 trees a stage. Before anything is measured each
            plant has sent as many samples, with all analyses new in each, as a tree holds.

            """;

    private final Blueprint blueprint;
    private final ProcessFlinkCluster onHeap;
    private final ProcessFlinkCluster onRocksDb;

    private MemoryMeasurement(
            Blueprint blueprint, ProcessFlinkCluster onHeap, ProcessFlinkCluster onRocksDb) {
        this.blueprint = blueprint;
        this.onHeap = onHeap;
        this.onRocksDb = onRocksDb;
    }

    /** How much is remembered. */
    private record Size(int plants, int samples) {

        List<String> settings() {
            return List.of("Forest.sample.size=" + samples, "Forest.time.decay=" + 0.1 / samples);
        }

        int parallelism() {
            return Math.min(2, plants);
        }
    }

    /** The report as Markdown. */
    static String report(boolean quick) throws Exception {
        Blueprint whole = Blueprint.ofModule(ProjectHome.find().resolve("tep-anomaly"));
        Blueprint blueprint =
                new Blueprint(
                        whole.manifest().withoutStores(Set.of("TimeSeries", "Archive")),
                        whole.module());
        ClusterConfig config =
                ClusterConfig.local()
                        .checkpointEvery(Duration.ofHours(1))
                        .with("taskmanager.memory.task.heap.size", "4g");
        Path folder = Files.createTempDirectory("tep-anomaly-memory");
        try (ProcessFlinkCluster onHeap =
                        ProcessFlinkCluster.start(config, folder.resolve("heap"), 1);
                ProcessFlinkCluster onRocksDb =
                        ProcessFlinkCluster.start(
                                config.onRocksDb(), folder.resolve("rocksdb"), 1)) {
            MemoryMeasurement measurement = new MemoryMeasurement(blueprint, onHeap, onRocksDb);
            return HOW
                    + measurement.speed(new Size(1, quick ? 1024 : 8192))
                    + "\n"
                    + CHECKPOINTS
                    + (quick ? "" : measurement.checkpoints(new Size(1, 8192)))
                    + measurement.checkpoints(new Size(10, quick ? 1024 : 8192))
                    + measurement.checkpoints(new Size(quick ? 20 : 100, 256));
        } finally {
            delete(folder);
        }
    }

    private String speed(Size size) throws Exception {
        SteadyPlants plants = new SteadyPlants(size.plants(), 1);
        List<Reading> warmUp = readings(size, plants::nextWithAllAnalyses, size.samples() + MORE);
        List<Reading> backlog = readings(size, plants::next, BACKLOG);
        BareForests bare = new BareForests(size.samples());
        warmUp.forEach(reading -> bare.accept(reading.xmeas()));
        Speed library = Speed.ofLoop(bare, backlog.subList(0, NOT_COUNTED));
        Speed job;
        try (PlantJob services = PlantJob.on(onHeap, blueprint, size.settings())) {
            FlinkJob first = start(onHeap, services.submission(size.parallelism()));
            services.sendAndAwait(warmUp);
            String savepoint = first.stopWithSavepoint(PATIENCE);
            services.send(backlog);
            int from = warmUp.size() + NOT_COUNTED;
            Speed.Meter meter =
                    services.meter(
                            from, warmUp.size() + BACKLOG, onHeap.taskManagers().get(0).pid());
            FlinkJob second =
                    start(onHeap, services.submission(size.parallelism()).from(savepoint));
            job = meter.await(PATIENCE);
            second.cancel();
            second.awaitEnd(PATIENCE);
        }
        library = library.and(Speed.ofLoop(bare, backlog.subList(NOT_COUNTED, BACKLOG)));
        return String.format(
                Locale.ROOT,
                "| one plant, trees of %,d points, the same samples | a second | a second of processor time |%n"
                        + "|---|---|---|%n"
                        + "| the whole job, parallelism 1 | %,.0f | %,.0f |%n"
                        + "| four forests of the bare library in one thread, unscaled | %,.0f | %,.0f |%n"
                        + "| ratio | **%.2f** | **%.2f** |%n%n"
                        + "The job's processor time is that of all threads of its TaskManager, those of the"
                        + " Kinesis client, the compiler%nand the garbage collector among them.%n",
                size.samples(),
                job.perSecond(),
                job.perProcessorSecond(),
                library.perSecond(),
                library.perProcessorSecond(),
                job.perSecond() / library.perSecond(),
                job.perProcessorSecond() / library.perProcessorSecond());
    }

    private static final String CHECKPOINTS =
            """
            Checkpoints to the local disk, asked for one by one: after every stage of every plant has learned, after one more sample of
            each plant without new analyses, and at once again. On the heap a checkpoint holds everything; RocksDB adds what is new
            to what earlier ones have written.

            | plants | trees of | state backend | everything new | continuous stages new | nothing new |
            |---|---|---|---|---|---|
            """;

    private String checkpoints(Size size) throws Exception {
        SteadyPlants plants = new SteadyPlants(size.plants(), 2);
        try (PlantJob services = PlantJob.on(onHeap, blueprint, size.settings())) {
            FlinkJob job = start(onHeap, services.submission(size.parallelism()));
            services.sendAndAwait(
                    readings(size, plants::nextWithAllAnalyses, size.samples() + MORE));
            String heap = row(size, "heap", job, services, plants);
            String savepoint = job.stopWithSavepoint(PATIENCE);
            FlinkJob moved =
                    start(onRocksDb, services.submission(size.parallelism()).from(savepoint));
            // What came with the savepoint is written whole by the first checkpoint.
            moved.checkpoint(PATIENCE);
            services.sendAndAwait(readings(size, plants::nextWithAllAnalyses, 1));
            String rocksDb = row(size, "RocksDB, incremental", moved, services, plants);
            moved.cancel();
            moved.awaitEnd(PATIENCE);
            return heap + rocksDb;
        }
    }

    private static String row(
            Size size, String backend, FlinkJob job, PlantJob services, SteadyPlants plants)
            throws InterruptedException {
        Checkpoint everything = job.checkpoint(PATIENCE);
        services.sendAndAwait(readings(size, plants::nextWithoutAnalyses, 1));
        Checkpoint continuous = job.checkpoint(PATIENCE);
        Checkpoint nothing = job.checkpoint(PATIENCE);
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %s | %s | %s | %s |%n",
                size.plants(),
                size.samples(),
                backend,
                text(everything),
                text(continuous),
                text(nothing));
    }

    private static String text(Checkpoint checkpoint) {
        return String.format(
                Locale.ROOT,
                "%,.1f MB in %,.1f s",
                checkpoint.writtenBytes() / 1e6,
                checkpoint.duration().toMillis() / 1e3);
    }

    private static FlinkJob start(ProcessFlinkCluster cluster, JobSubmission submission) {
        FlinkJob job = cluster.submit(submission);
        job.awaitRunning(PATIENCE);
        return job;
    }

    private static List<Reading> readings(Size size, Supplier<Reading> next, int ofEachPlant) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < ofEachPlant * size.plants(); i++) {
            readings.add(next.get());
        }
        return readings;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
