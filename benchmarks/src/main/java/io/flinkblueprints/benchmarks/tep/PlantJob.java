// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.benchmarks.tep.SteadyPlants.Reading;
import io.flinkblueprints.sandbox.cluster.FlinkCluster;
import io.flinkblueprints.sandbox.cluster.JobSubmission;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.run.Sandbox;
import io.flinkblueprints.sandbox.service.LocalService.Inlet;
import io.flinkblueprints.sandbox.service.LocalService.Tail;
import io.flinkblueprints.sandbox.service.LocalServices.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** Services for tep-anomaly without its stores, a way in, and a count of what comes out. */
final class PlantJob implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Sandbox sandbox;
    private final RunProperties properties;
    private final Inlet inlet;
    private final Tail tail;
    private volatile IntConsumer meter = results -> {};
    private volatile int read;
    private int sent;

    private PlantJob(Sandbox sandbox, RunProperties properties) {
        this.sandbox = sandbox;
        this.properties = properties;
        Stream input = sandbox.blueprint().manifest().inputs().get(0);
        inlet = sandbox.services().of(input).open(List.of(input));
        Stream output = sandbox.blueprint().manifest().mainOutput();
        tail = sandbox.services().of(output).follow(output.name(), (stream, record) -> count());
    }

    /**
     * Starts the services.
     *
     * @param settings {@code Group.key=value} on top of the development properties
     */
    static PlantJob on(FlinkCluster cluster, Blueprint blueprint, List<String> settings) {
        Sandbox sandbox = Sandbox.on(cluster, blueprint, Provider.EMBEDDED);
        RunProperties properties = sandbox.properties();
        properties.remove("TimeSeries").remove("Archive");
        settings.forEach(properties::set);
        return new PlantJob(sandbox, properties);
    }

    JobSubmission submission(int parallelism) {
        return sandbox.job(properties, parallelism);
    }

    /** Waits until the stream has accepted them. */
    void send(List<Reading> readings) {
        String stream = sandbox.blueprint().manifest().inputs().get(0).name();
        List<CompletableFuture<Void>> accepted = new ArrayList<>();
        for (Reading reading : readings) {
            accepted.add(
                    inlet.send(stream, reading.plantId(), reading.message()).toCompletableFuture());
        }
        CompletableFuture.allOf(accepted.toArray(new CompletableFuture<?>[0])).join();
        sent += readings.size();
    }

    /** Waits until there are results of all that was ever sent, as long as some come. */
    void sendAndAwait(List<Reading> readings) throws InterruptedException {
        send(readings);
        int seen = read;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read < sent) {
            if (read > seen) {
                seen = read;
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + seen + " of " + sent + " results came");
            }
            Thread.sleep(20);
        }
    }

    /** Measures a process from one result to another, counted over all since the beginning. */
    Speed.Meter meter(int from, int to, long pid) {
        Speed.Meter started = new Speed.Meter(from, to, pid);
        meter = started::arrived;
        return started;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // Only the tail's thread counts.
    private void count() {
        read++;
        meter.accept(read);
    }

    @Override
    public void close() {
        inlet.close();
        tail.close();
        sandbox.close();
    }
}
