// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.generator.Generator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SeriesGeneratorTest {

    private final TrackingTarget target = new TrackingTarget();

    @Test
    void sendsEveryMessageWithItsSeriesAsKey() throws InterruptedException {
        try (SeriesGenerator generator = new SeriesGenerator()) {
            generator.start(target, Double.POSITIVE_INFINITY, 1);
            List<String> records = target.await(600);
            assertThat(records.subList(0, 3))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("discord-points pump {"),
                            second -> assertThat(second).startsWith("discord-points heart {"),
                            third -> assertThat(third).startsWith("discord-points oven {"));
            generator.close();
            assertThat(generator.accepted()).isEqualTo(target.await(0).size());
        }
    }

    @Test
    void doesWhatItIsToldWhileItRuns() throws InterruptedException {
        try (SeriesGenerator generator = new SeriesGenerator()) {
            generator.command("anomaly", "flat");
            generator.command("noise", "2");
            generator.start(target, Double.POSITIVE_INFINITY, 1);
            assertThat(target.await(1).get(0)).contains("\"label\":\"flat\"");
            generator.command("poison", "not-a-number");
            int sent = 1;
            while (target.await(sent).stream().noneMatch(record -> record.endsWith(" abc"))) {
                sent++;
            }
        }
    }

    @Test
    void saysWhatItUnderstands() {
        try (SeriesGenerator generator = new SeriesGenerator()) {
            assertThatThrownBy(() -> generator.command("anomaly", "odd"))
                    .hasMessageContaining("known: flat, reversed, fast, spikes, noisy");
            assertThatThrownBy(() -> generator.command("poison", "odd"))
                    .hasMessageContaining("known: not-a-number, truncated");
            assertThatThrownBy(() -> generator.command("noise", "-1"))
                    .hasMessageContaining("from 0 to 100");
            assertThatThrownBy(() -> generator.command("replay", "/no/such.csv"))
                    .hasMessageContaining("/no/such.csv");
            assertThatThrownBy(() -> generator.command("stop", ""))
                    .hasMessageContaining("known: anomaly, noise, replay, poison");
        }
    }

    @Test
    void startsOnce() {
        try (SeriesGenerator generator = new SeriesGenerator()) {
            generator.start(target, 1, 1);
            assertThatThrownBy(() -> generator.start(target, 1, 1))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Accepts and keeps all. */
    private static final class TrackingTarget implements Generator.Target {

        private final List<String> records = new ArrayList<>();

        @Override
        public synchronized CompletionStage<Void> send(String input, String key, byte[] record) {
            records.add(input + " " + key + " " + new String(record, StandardCharsets.UTF_8));
            notifyAll();
            return CompletableFuture.completedFuture(null);
        }

        private synchronized List<String> await(int count) throws InterruptedException {
            while (records.size() < count) {
                wait();
            }
            return List.copyOf(records);
        }
    }
}
