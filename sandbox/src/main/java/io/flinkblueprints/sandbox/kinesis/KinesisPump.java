// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.common.generator.Generator;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/**
 * Carries a generator's records into streams, in batches that leave some 5 ms after their first
 * record.
 *
 * <p>The order within a key is kept whatever is refused, at the price that one key gets one record
 * through a round trip (some 1,000 a second here, which is also what one shard may take). Every
 * record is put at least once: a request whose answer is lost is sent again.
 */
public final class KinesisPump implements Generator.Target, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, StreamSender> byInput = new TreeMap<>();
    private final Duration patience;

    /**
     * @param client without retries of its own, as of {@link KinesisClients#connect}
     * @param streamByInput the stream of each input that the manifest names
     */
    public KinesisPump(KinesisClient client, Map<String, String> streamByInput) {
        this(client, streamByInput, PATIENCE);
    }

    /**
     * @param patience how long closing waits for what is under way
     */
    KinesisPump(KinesisClient client, Map<String, String> streamByInput, Duration patience) {
        this.patience = patience;
        Map<String, StreamSender> byStream = new TreeMap<>();
        streamByInput.forEach(
                (input, stream) ->
                        byInput.put(
                                input,
                                byStream.computeIfAbsent(
                                        stream, name -> new StreamSender(client, name))));
    }

    @Override
    public CompletionStage<Void> send(String input, String key, byte[] record) {
        StreamSender sender = byInput.get(input);
        if (sender == null) {
            throw new IllegalArgumentException("no input " + input + ", only " + byInput.keySet());
        }
        PumpedRecord pumped = new PumpedRecord(key, record);
        try {
            pumped.validate();
            sender.add(pumped);
            return pumped.accepted();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Accepts nothing more and waits, for ten seconds at most, until every record is accepted or
     * has failed.
     */
    @Override
    public void close() {
        byInput.values().forEach(StreamSender::close);
        byInput.values().forEach(sender -> sender.finish(patience));
    }
}
