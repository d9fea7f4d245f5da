// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the run tells its page. Every method may be called by any thread and returns at once,
 * however slow the pages are.
 *
 * <p>Ten times a second what is new becomes one frame per stream. A page that opens first gets the
 * description, the last status, the commands in force and the latest {@value StreamTail#LATEST}
 * records of each stream; one that comes back after a broken connection gets only what it has not
 * seen.
 */
public final class PageFeed {

    static final Duration TICK = Duration.ofMillis(100);

    /** More pages at once than this are refused: each may hold some megabytes. */
    static final int MOST_CLIENTS = 32;

    private static final Logger LOG = LoggerFactory.getLogger(PageFeed.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TICKS_PER_HEARTBEAT = 50;

    /** Tells this run from an earlier one on the same port. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final Map<String, StreamTail> streams = new ConcurrentHashMap<>();

    /** Copied on write: a client may leave while a frame is being sent to it. */
    private final Set<PageClient> clients = new CopyOnWriteArraySet<>();

    private final ObjectNode commands = JsonNodeFactory.instance.objectNode();
    private final RateHistory rates = new RateHistory();
    private PageDescription description;
    private @Nullable ObjectNode status;
    private @Nullable Frame end;
    private boolean statusIsNew;
    private long lastRecordsFrame;
    private long ticks;

    PageFeed(PageDescription description) {
        this.description = description;
    }

    /** Replaces the description, for example when the Flink UI has come up. */
    public synchronized void describe(PageDescription changed) {
        description = changed;
        send(hello());
    }

    /**
     * Publishes the state of the run; the page shows the latest.
     *
     * @param fields {@code state}, {@code seconds}, {@code recordsIn}, {@code recordsOut}, {@code
     *     rejected}, {@code recordsInPerSecond}, {@code recordsOutPerSecond}, {@code
     *     checkpointsCompleted}, {@code checkpointsFailed}, {@code restarts}, {@code lagMillis},
     *     and {@code figures}, a map of the blueprint's own; what is absent is not shown
     */
    public void publishStatus(Map<String, ?> fields) {
        publishStatus(JSON.<ObjectNode>valueToTree(fields));
    }

    /** As {@link #publishStatus(Map)}. */
    public synchronized void publishStatus(ObjectNode fields) {
        status = fields.deepCopy();
        rates.add(fields);
        statusIsNew = true;
    }

    /**
     * Publishes one record.
     *
     * @param json a JSON object of at most {@value StreamTail#LARGEST} bytes; anything else is
     *     counted in the status as {@code notShown}
     */
    public void publishRecord(String stream, byte[] json) {
        streams.computeIfAbsent(stream, name -> new StreamTail()).add(json);
    }

    /**
     * Says that a command is in force, also one that no page gave: every page shows it, also after
     * a reload.
     */
    public synchronized void publishCommand(String name, String value) {
        commands.put(name, value);
        send(Frame.latest(Frame.Kind.COMMANDS, commands));
    }

    /** Says that the run has ended. Only the first call counts. */
    public synchronized void end(Map<String, ?> outcome) {
        if (end == null) {
            sendNews();
            end = Frame.latest(Frame.Kind.END, JSON.<ObjectNode>valueToTree(outcome));
            send(end);
        }
    }

    synchronized void tick() {
        try {
            sendNews();
            if (++ticks % TICKS_PER_HEARTBEAT == 0) {
                send(Frame.heartbeat());
            }
        } catch (RuntimeException e) {
            LOG.warn("The page missed one update", e);
        }
    }

    /**
     * Adds a page.
     *
     * @param lastSeen the last event id that it has seen; null or of another run: it has seen
     *     nothing
     * @return false if there are too many
     */
    synchronized boolean attach(PageClient client, @Nullable String lastSeen) {
        if (clients.size() >= MOST_CLIENTS) {
            return false;
        }
        clients.add(client);
        client.send(hello());
        if (status != null) {
            client.send(Frame.latest(Frame.Kind.HISTORY, rates.toJson()));
            client.send(statusFrame(status));
        }
        client.send(Frame.latest(Frame.Kind.COMMANDS, commands));
        long seen = framesSeen(lastSeen);
        streams.forEach(
                (name, tail) -> {
                    List<byte[]> missed = tail.after(seen);
                    if (!missed.isEmpty()) {
                        client.send(Frame.backlog(name, missed));
                    }
                });
        client.send(Frame.position(position()));
        if (end != null) {
            client.send(end);
        }
        return true;
    }

    synchronized void detach(PageClient client) {
        clients.remove(client);
    }

    synchronized int clients() {
        return clients.size();
    }

    /** Breaks every connection, as a network does. */
    void disconnectAll() {
        clients.forEach(PageClient::finish);
    }

    /** Ends the run for every page, and each page's stream, waiting for slow ones only so long. */
    void finish(Duration patience) {
        end(Map.of());
        List<PageClient> leaving;
        synchronized (this) {
            leaving = List.copyOf(clients);
        }
        leaving.forEach(PageClient::finish);
        long deadline = System.nanoTime() + patience.toNanos();
        leaving.forEach(client -> client.awaitClosed(deadline));
    }

    private void sendNews() {
        streams.forEach(
                (name, tail) -> {
                    List<byte[]> fresh = tail.takeFresh(lastRecordsFrame + 1);
                    if (!fresh.isEmpty()) {
                        lastRecordsFrame++;
                        send(Frame.records(name, fresh, position()));
                    }
                });
        if (statusIsNew && status != null) {
            statusIsNew = false;
            send(statusFrame(status));
        }
    }

    private void send(Frame frame) {
        clients.forEach(client -> client.send(frame));
    }

    private Frame hello() {
        return Frame.latest(Frame.Kind.HELLO, description.toJson().put("run", run));
    }

    private Frame statusFrame(ObjectNode fields) {
        boolean sampled = streams.values().stream().anyMatch(StreamTail::isSampled);
        long notShown = streams.values().stream().mapToLong(StreamTail::notShown).sum();
        return Frame.latest(
                Frame.Kind.STATUS,
                fields.deepCopy().put("sampled", sampled).put("notShown", notShown));
    }

    private String position() {
        return run + "-" + lastRecordsFrame;
    }

    private long framesSeen(@Nullable String lastSeen) {
        if (lastSeen == null || !lastSeen.matches(run + "-\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(lastSeen.substring(run.length() + 1));
    }
}
