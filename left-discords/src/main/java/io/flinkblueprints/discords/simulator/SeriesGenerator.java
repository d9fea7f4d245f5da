// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import io.flinkblueprints.common.generator.PacedGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends the points of labelled series, which share the rate.
 *
 * <p>A message is JSON: {@code {"series":"pump","at":"2000-01-01T00:00:01Z","value":0.81,
 * "label":""}}; its key is the series, and the label, which the job does not read, says what is
 * wrong, if anything is.
 *
 * <p>Commands:
 *
 * <ul>
 *   <li>{@code anomaly}: lets one begin in all synthetic series: {@code flat}, {@code reversed},
 *       {@code fast}, {@code spikes}, {@code noisy}
 *   <li>{@code noise}: how many times the first noise there is, from 0 to 100
 *   <li>{@code replay}: a file of CSV with columns {@code value} and {@code label}, which becomes
 *       one more series
 *   <li>{@code poison}: one extra bad message, the latest one spoilt: {@code not-a-number}, {@code
 *       truncated}, {@code missing-value}, {@code text-for-number}, {@code nan}, {@code infinite},
 *       {@code time-1970}, {@code time-2090}, {@code late}
 * </ul>
 */
public final class SeriesGenerator extends PacedGenerator {

    /** The input of the manifest. */
    public static final String INPUT = "discord-points";

    private static final double MOST_NOISE = 100;

    private final Queue<Consumer<SeriesMessages>> commands = new ConcurrentLinkedQueue<>();

    @Override
    protected Supplier<CompletionStage<Void>> records(Target target, long seed) {
        SeriesMessages messages = new SeriesMessages(seed);
        return () -> sendNext(messages, target);
    }

    @Override
    public void command(String name, String value) {
        commands.add(parse(name, value));
    }

    private static Consumer<SeriesMessages> parse(String name, String value) {
        switch (name) {
            case "anomaly":
                AnomalyKind kind = AnomalyKind.of(value);
                return messages -> messages.begin(kind);
            case "noise":
                double factor = factor(value);
                return messages -> messages.noiseTimes(factor);
            case "replay":
                ReplayedSeries series = read(value);
                return messages -> messages.add(series);
            case "poison":
                Poison poison = Poison.of(value);
                return messages -> messages.spoil(poison);
            default:
                throw new IllegalArgumentException(
                        "no command is called '"
                                + name
                                + "'; known: anomaly, noise, replay, poison");
        }
    }

    private static double factor(String value) {
        try {
            double factor = Double.parseDouble(value);
            if (factor >= 0 && factor <= MOST_NOISE) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // It is refused below, as a number out of range is.
        }
        throw new IllegalArgumentException("noise is from 0 to " + MOST_NOISE + ", not " + value);
    }

    private static ReplayedSeries read(String file) {
        try {
            return ReplayedSeries.read(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private CompletionStage<Void> sendNext(SeriesMessages messages, Target target) {
        for (Consumer<SeriesMessages> command = commands.poll();
                command != null;
                command = commands.poll()) {
            command.accept(messages);
        }
        SeriesMessage message = messages.next();
        return target.send(INPUT, message.series(), message.record());
    }
}
