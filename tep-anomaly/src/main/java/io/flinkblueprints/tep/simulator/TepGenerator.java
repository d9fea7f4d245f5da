// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.common.generator.PacedSender;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what simulated Tennessee Eastman plants measure, one message per 36 plant seconds and
 * plant; all plants share the rate.
 *
 * <p>A message is JSON: {@code
 * {"plantId":"plant-1","at":"2000-01-01T00:00:36Z","sequence":1,"xmeas_1":0.25,...,"xmv_12":50.0}};
 * its key is the plant. The plant's clock begins in 2000 and never goes back.
 *
 * <p>Commands:
 *
 * <ul>
 *   <li>{@code idv-1} to {@code idv-20}, {@code on} or {@code off}: a disturbance of all plants
 *   <li>{@code reset}: restarts all plants at the base case; disturbances stay as they are switched
 *   <li>{@code plants}: how many there are, before the start; 1 if not given
 *   <li>{@code speed}: how many plant seconds pass in a second, 36 to 36000, while it runs
 *   <li>{@code poison}: one extra bad message, the latest one spoilt: {@code not-json}, {@code
 *       missing-measurement}, {@code text-for-number}, {@code nan}, {@code time-1970}, {@code
 *       time-2090}
 * </ul>
 *
 * <p>A shut-down plant goes on reporting what it shows while it stands still, with the reason as
 * {@code shutdown}, and restarts after 1,500 messages of all plants.
 */
public final class TepGenerator implements Generator {

    /** The input of the manifest. */
    public static final String INPUT = "tep-ingest";

    private final Queue<Consumer<PlantMessages>> commands = new ConcurrentLinkedQueue<>();
    private int plants = 1;
    private @Nullable PacedSender sender;

    @Override
    public synchronized void start(Target target, double rate, long seed) {
        if (sender != null) {
            throw new IllegalStateException("the generator was started before");
        }
        PlantMessages messages = new PlantMessages(plants, seed);
        sender = new PacedSender(() -> sendNext(messages, target), rate);
        sender.start();
    }

    @Override
    public synchronized void command(String name, String value) {
        switch (name) {
            case "plants":
                setPlants(Commands.parsePlants(value));
                break;
            case "speed":
                setSpeed(Commands.parseSpeed(value));
                break;
            default:
                commands.add(Commands.parse(name, value));
        }
    }

    @Override
    public long accepted() {
        PacedSender current = sender();
        return current == null ? 0 : current.accepted();
    }

    /**
     * Stops sending and waits until every record that was sent is accepted or has failed.
     *
     * @throws IllegalStateException if a record was not accepted; the cause is the first failure
     */
    @Override
    public void close() {
        PacedSender current = sender();
        if (current != null) {
            current.close();
        }
    }

    private void setPlants(int count) {
        if (sender() != null) {
            throw new IllegalArgumentException(
                    "the number of plants is settled: the generator was started");
        }
        plants = count;
    }

    private void setSpeed(int plantSecondsPerSecond) {
        PacedSender current = sender();
        if (current == null) {
            throw new IllegalArgumentException(
                    "the speed can be changed once the generator was started");
        }
        double messagesPerSecond =
                (double) plantSecondsPerSecond / ReportingPlant.SECONDS_PER_MESSAGE;
        current.changeRate(messagesPerSecond * plants);
    }

    private synchronized @Nullable PacedSender sender() {
        return sender;
    }

    private CompletionStage<Void> sendNext(PlantMessages messages, Target target) {
        for (Consumer<PlantMessages> command = commands.poll();
                command != null;
                command = commands.poll()) {
            command.accept(messages);
        }
        PlantMessage message = messages.next();
        return target.send(INPUT, message.plantId(), message.record());
    }
}
