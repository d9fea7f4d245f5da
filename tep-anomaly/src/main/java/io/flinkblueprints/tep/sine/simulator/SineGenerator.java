// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.simulator;

import io.flinkblueprints.common.generator.PacedGenerator;
import io.flinkblueprints.tep.sine.simulator.SineWave.Label;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Sends a sine wave with anomalies, one point a message and 20 ms apart by its own clock: {@code
 * {"series":"sine","at":"2000-01-01T00:00:00.020Z","sequence":1,"value":10.1,"label":"NORMAL"}}.
 * The label says what the generator did; the job does not read it.
 *
 * <p>Commands:
 *
 * <ul>
 *   <li>{@code burst}, any value: four points at -17, far outside the wave
 *   <li>{@code stuck}, any value: 32 points at one value inside the wave's range
 *   <li>{@code poison}: one extra bad message: {@code nan}, {@code no-value}, {@code not-json},
 *       {@code text-for-number}, {@code time-1970}, {@code time-2090}
 * </ul>
 */
public final class SineGenerator extends PacedGenerator {

    /** The input of the manifest. */
    public static final String INPUT = "sine-ingest";

    private static final Map<String, String> POISON =
            new TreeMap<>(
                    Map.of(
                            "not-json", "no reading today",
                            "no-value", "{\"series\":\"sine\"}",
                            "text-for-number", "{\"series\":\"sine\",\"value\":\"high\"}",
                            "nan", "{\"series\":\"sine\",\"value\":NaN}",
                            "time-1970",
                                    "{\"series\":\"sine\",\"at\":\"1970-01-01T00:00:00Z\",\"value\":1}",
                            "time-2090",
                                    "{\"series\":\"sine\",\"at\":\"2090-01-01T00:00:00Z\",\"value\":1}"));

    private final Queue<Label> anomalies = new ConcurrentLinkedQueue<>();
    private final Queue<String> bad = new ConcurrentLinkedQueue<>();

    @Override
    protected Supplier<CompletionStage<Void>> records(Target target, long seed) {
        SineWave wave = new SineWave(seed);
        return () -> target.send(INPUT, SineWave.SERIES, next(wave));
    }

    @Override
    public void command(String name, String value) {
        switch (name) {
            case "burst":
                anomalies.add(Label.BURST);
                break;
            case "stuck":
                anomalies.add(Label.STUCK);
                break;
            case "poison":
                String message = POISON.get(value);
                if (message == null) {
                    throw new IllegalArgumentException(
                            "no poison is called '" + value + "'; known: " + POISON.keySet());
                }
                bad.add(message);
                break;
            default:
                throw new IllegalArgumentException(
                        "no command is called '"
                                + name
                                + "'; known: burst, stuck (any value), poison "
                                + POISON.keySet());
        }
    }

    private byte[] next(SineWave wave) {
        String message = bad.poll();
        if (message != null) {
            return message.getBytes(StandardCharsets.UTF_8);
        }
        Label anomaly = anomalies.poll();
        if (anomaly != null) {
            wave.begin(anomaly);
        }
        wave.step();
        return wave.message();
    }
}
