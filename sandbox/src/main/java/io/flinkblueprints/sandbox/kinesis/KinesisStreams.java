// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** The streams that a blueprint needs, made ready before anything uses them. */
public final class KinesisStreams {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 50;

    private final KinesisClient client;

    public KinesisStreams(KinesisClient client) {
        this.client = client;
    }

    /**
     * Creates what is missing and waits until all are ready; streams that are there keep the shards
     * that they have.
     */
    public void create(Map<String, Integer> shardsByStream) {
        shardsByStream.forEach(this::createMissing);
        shardsByStream.keySet().forEach(this::awaitActive);
    }

    private void createMissing(String stream, int shards) {
        while (status(stream) == StreamStatus.DELETING) {
            pause();
        }
        try {
            client.createStream(request -> request.streamName(stream).shardCount(shards));
        } catch (ResourceInUseException e) {
            // it is there: what was wanted
        }
    }

    private void awaitActive(String stream) {
        Instant deadline = Instant.now().plus(PATIENCE);
        StreamStatus status = status(stream);
        while (status != StreamStatus.ACTIVE) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "stream "
                                + stream
                                + " is "
                                + status
                                + " and not ACTIVE after "
                                + PATIENCE.toSeconds()
                                + " s");
            }
            pause();
            status = status(stream);
        }
    }

    /** UNKNOWN_TO_SDK_VERSION stands for a stream that is not there. */
    private StreamStatus status(String stream) {
        try {
            return client.describeStreamSummary(request -> request.streamName(stream))
                    .streamDescriptionSummary()
                    .streamStatus();
        } catch (ResourceNotFoundException e) {
            return StreamStatus.UNKNOWN_TO_SDK_VERSION;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a stream", e);
        }
    }
}
