// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.Shard;

/**
 * Reads a whole stream from its horizon and goes on as shards split and merge, a shard only after
 * its parents, so that the order within a key is kept. Delivers from a thread of its own.
 *
 * <p>Five reads a second of each shard that is at its tip, which is what the service allows;
 * without a pause where more is waiting. A read that fails is repeated, so nothing is left out;
 * nothing is delivered twice.
 */
public final class KinesisTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KinesisTail.class);
    private static final Duration DISCOVERY = Duration.ofSeconds(5);

    private final KinesisClient client;
    private final String stream;
    private final Consumer<TailedRecord> consumer;
    private final Duration poll;
    private final Thread thread;
    private final Map<String, ShardCursor> cursors = new ConcurrentSkipListMap<>();
    private Instant discovered = Instant.EPOCH;
    private volatile boolean listed;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    private KinesisTail(
            KinesisClient client, String stream, Duration poll, Consumer<TailedRecord> consumer) {
        this.client = client;
        this.stream = stream;
        this.poll = poll;
        this.consumer = consumer;
        thread = new Thread(this::run, "kinesis-tail-" + stream);
        thread.setDaemon(true);
    }

    /** Follows a stream with five reads a second of each shard. */
    public static KinesisTail follow(
            KinesisClient client, String stream, Consumer<TailedRecord> consumer) {
        return follow(client, stream, Duration.ofMillis(200), consumer);
    }

    /**
     * Follows a stream.
     *
     * @param poll pause between two reads that leave nothing unread
     */
    public static KinesisTail follow(
            KinesisClient client, String stream, Duration poll, Consumer<TailedRecord> consumer) {
        KinesisTail tail = new KinesisTail(client, stream, poll, consumer);
        tail.thread.start();
        return tail;
    }

    /**
     * Whether the last read of every shard left nothing unread.
     *
     * @throws IllegalStateException if the tail has failed
     */
    public boolean caughtUp() {
        requireSound();
        return listed && cursors.values().stream().allMatch(ShardCursor::atTip);
    }

    /**
     * Whether all that was put before the time has been delivered.
     *
     * @throws IllegalStateException if the tail has failed
     */
    public boolean caughtUpSince(Instant time) {
        requireSound();
        return listed && cursors.values().stream().allMatch(cursor -> cursor.caughtUpSince(time));
    }

    /**
     * How long ago the oldest unread record of any shard arrived; the greatest long while a shard
     * is not read yet.
     */
    public long lagMillis() {
        requireSound();
        return listed
                ? cursors.values().stream().mapToLong(ShardCursor::lagMillis).max().orElse(0)
                : Long.MAX_VALUE;
    }

    /**
     * Stops reading.
     *
     * @throws IllegalStateException if the tail had failed: the consumer threw, or the stream is
     *     gone
     */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        requireSound();
    }

    private void requireSound() {
        if (failure != null) {
            throw new IllegalStateException("reading stream " + stream + " has failed", failure);
        }
    }

    private void run() {
        try {
            while (!closed) {
                attempt(this::discoverWhenDue);
                current().stream()
                        .filter(cursor -> cursor.nanosUntilDue() <= 0)
                        .forEach(this::read);
                TimeUnit.NANOSECONDS.sleep(nanosUntilDue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("reading stream {} has failed", stream, e);
                failure = e;
            }
        }
    }

    private void read(ShardCursor cursor) {
        attempt(
                () -> {
                    if (!closed && cursor.readToEnd(consumer, poll)) {
                        discover(); // before the shard counts as drained, or its children would be
                        // overlooked for a moment
                        cursor.drained();
                    }
                });
    }

    /** What the endpoint refuses or loses is tried again when it is due next. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (ResourceNotFoundException e) {
            throw e;
        } catch (SdkException e) {
            LOG.debug("stream {} is read again", stream, e);
        }
    }

    /** The shards to read now: not drained, and their parents are. */
    private List<ShardCursor> current() {
        return cursors.values().stream()
                .filter(cursor -> !cursor.isDrained() && isNext(cursor))
                .toList();
    }

    private long nanosUntilDue() {
        return current().stream()
                .mapToLong(ShardCursor::nanosUntilDue)
                .map(nanos -> Math.max(0, nanos))
                .min()
                .orElse(poll.toNanos());
    }

    /** Parents that were trimmed away are not there to be waited for. */
    private boolean isNext(ShardCursor cursor) {
        return cursor.parents().stream()
                .map(cursors::get)
                .allMatch(parent -> parent == null || parent.isDrained());
    }

    private void discoverWhenDue() {
        if (!Instant.now().isBefore(discovered.plus(DISCOVERY))) {
            discover();
        }
    }

    private void discover() {
        ListShardsResponse page = client.listShards(request -> request.streamName(stream));
        page.shards().forEach(this::add);
        while (page.nextToken() != null) {
            String token = page.nextToken();
            page = client.listShards(request -> request.nextToken(token));
            page.shards().forEach(this::add);
        }
        discovered = Instant.now();
        listed = true;
    }

    private void add(Shard shard) {
        cursors.computeIfAbsent(shard.shardId(), id -> new ShardCursor(client, stream, shard));
    }
}
