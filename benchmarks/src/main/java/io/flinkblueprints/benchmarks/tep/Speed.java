// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.benchmarks.tep.SteadyPlants.Reading;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How fast samples were dealt with.
 *
 * @param seconds by the clock
 * @param processorSeconds of all threads that took part
 */
record Speed(int samples, double seconds, double processorSeconds) {

    /** The library's own pace in this thread. */
    static Speed ofLoop(BareForests forests, List<Reading> readings) {
        var threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        double sum = 0;
        for (Reading reading : readings) {
            sum += forests.accept(reading.xmeas());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(sum > 0)) {
            throw new IllegalStateException("forests that are full give scores");
        }
        return new Speed(
                readings.size(), seconds, (threads.getCurrentThreadCpuTime() - processor) / 1e9);
    }

    Speed and(Speed more) {
        return new Speed(
                samples + more.samples,
                seconds + more.seconds,
                processorSeconds + more.processorSeconds);
    }

    double perSecond() {
        return samples / seconds;
    }

    double perProcessorSecond() {
        return samples / processorSeconds;
    }

    /** Takes the times at two results of a process. */
    static final class Meter {

        private final int from;
        private final int to;
        private final ProcessHandle process;
        private final CompletableFuture<Speed> speed = new CompletableFuture<>();
        private long start;
        private Duration processor = Duration.ZERO;

        Meter(int from, int to, long pid) {
            this.from = from;
            this.to = to;
            this.process = ProcessHandle.of(pid).orElseThrow();
        }

        void arrived(int results) {
            if (results == from) {
                start = System.nanoTime();
                processor = processorTime();
            } else if (results == to) {
                speed.complete(
                        new Speed(
                                to - from,
                                (System.nanoTime() - start) / 1e9,
                                processorTime().minus(processor).toMillis() / 1e3));
            }
        }

        Speed await(Duration patience) throws Exception {
            return speed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private Duration processorTime() {
            return process.info().totalCpuDuration().orElseThrow();
        }
    }
}
