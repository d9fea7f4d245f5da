// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads {@code /events} as a browser does. */
final class EventReader implements AutoCloseable {

    record Event(String name, JsonNode data, String lastId) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Event CLOSED = new Event("closed", JSON.nullNode(), "");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread thread;
    private volatile String lastId = "";

    static EventReader open(URI page) throws Exception {
        return open(page, "");
    }

    /** As a browser that comes back after it has seen the event with this id. */
    static EventReader open(URI page, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve("events"));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofLines());
        return new EventReader(response.body());
    }

    private EventReader(Stream<String> lines) {
        this.lines = lines;
        this.thread = new Thread(this::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next event of this name and content; those before it are passed over. */
    Event next(String name, Predicate<JsonNode> data) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null || (event == CLOSED && !name.equals(CLOSED.name()))) {
                throw new AssertionError("No event " + name + ": " + event);
            }
            if (event.name().equals(name) && data.test(event.data())) {
                return event;
            }
        }
    }

    Event next(String name) throws InterruptedException {
        return next(name, data -> true);
    }

    /** The very next event. */
    Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
            throw new AssertionError("No event within " + PATIENCE);
        }
        return event;
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        thread.interrupt();
        lines.close();
    }

    private void read() {
        try {
            String name = "message";
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, JSON.readTree(line.substring(6)), lastId));
                }
            }
        } catch (IOException | RuntimeException e) {
            // The stream broke off: the same to a browser as its end.
        } finally {
            events.add(CLOSED);
        }
    }
}
