// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * Sends the records of one stream, from threads of its own, until each one is accepted or known
 * never to be.
 */
final class StreamSender {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSender.class);

    /** While one request is answered the next one is made. */
    private static final int THREADS = 2;

    private static final int MAX_RECORDS = 10_000;
    private static final long MAX_BYTES = 32L << 20;
    private static final Duration FOR_INTERRUPTED = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final KinesisClient client;
    private final String stream;
    private final KeyedBacklog backlog = new KeyedBacklog(MAX_RECORDS, MAX_BYTES);
    private final List<Thread> threads;

    StreamSender(KinesisClient client, String stream) {
        this.client = client;
        this.stream = stream;
        threads =
                IntStream.range(0, THREADS)
                        .mapToObj(i -> new Thread(this::run, "kinesis-pump-" + stream + "-" + i))
                        .toList();
        threads.forEach(
                thread -> {
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    void add(PumpedRecord record) throws InterruptedException {
        backlog.add(record);
    }

    /** Accepts nothing more; {@link #finish} waits for what is under way. */
    void close() {
        backlog.close();
    }

    /** Waits until every record has met its fate; those that have not by then fail. */
    void finish(Duration patience) {
        join(patience);
        threads.forEach(Thread::interrupt);
        join(FOR_INTERRUPTED);
        var late =
                new IllegalStateException(
                        "stream "
                                + stream
                                + " had not accepted the record when the pump was closed");
        backlog.abandon().forEach(record -> record.accepted().completeExceptionally(late));
    }

    private void join(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            List<PumpedRecord> batch = backlog.take();
            while (!batch.isEmpty()) {
                List<PumpedRecord> refused = put(batch);
                pause =
                        refused.size() < batch.size()
                                ? FIRST_PAUSE_MILLIS
                                : Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
                if (!refused.isEmpty()) {
                    Thread.sleep(pause);
                    refused.forEach(backlog::again);
                }
                batch = backlog.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed without more patience
        }
    }

    /** Puts the records and returns those that have to be put again. */
    private List<PumpedRecord> put(List<PumpedRecord> batch) {
        try {
            var entries = batch.stream().map(PumpedRecord::entry).toList();
            var answer = client.putRecords(request -> request.streamName(stream).records(entries));
            return settle(batch, answer.records());
        } catch (KinesisException e) {
            return isTransient(e) ? retried(batch, e) : withoutTheImpossible(batch, e);
        } catch (SdkClientException e) {
            return retried(batch, e);
        }
    }

    private List<PumpedRecord> settle(
            List<PumpedRecord> batch, List<PutRecordsResultEntry> results) {
        List<PumpedRecord> refused = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            PumpedRecord record = batch.get(i);
            if (results.get(i).errorCode() == null) {
                backlog.done(record);
                record.accepted().complete(null);
            } else {
                refused.add(record);
            }
        }
        return refused;
    }

    /**
     * One record that is not valid makes the service refuse all: alone, each one meets its own
     * fate.
     */
    private List<PumpedRecord> withoutTheImpossible(List<PumpedRecord> batch, KinesisException e) {
        if (batch.size() > 1) {
            return batch.stream().flatMap(record -> put(List.of(record)).stream()).toList();
        }
        PumpedRecord record = batch.get(0);
        backlog.done(record);
        record.accepted().completeExceptionally(e);
        return List.of();
    }

    private List<PumpedRecord> retried(List<PumpedRecord> batch, SdkException e) {
        LOG.debug("{} records go to stream {} again", batch.size(), stream, e);
        return batch;
    }

    private static boolean isTransient(KinesisException e) {
        return e.statusCode() >= 500 || e.isThrottlingException() || e.retryable();
    }
}
