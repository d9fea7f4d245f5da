// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.page;

import io.flinkblueprints.sandbox.page.PageDescription;
import io.flinkblueprints.sandbox.page.PageServer;
import io.flinkblueprints.sandbox.page.ViewResources;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The page of this blueprint with made-up records: {@code main} serves it for whoever works on the
 * page.
 *
 * <p>Arguments of {@code main}, all optional: port (default 8090), records a second (default 50).
 */
public final class DemoPage implements AutoCloseable {

    private final PageServer server;
    private final DemoPlant plant;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final double rate;
    private volatile long steps;
    private volatile long seconds;

    private DemoPage(int port, double rate) throws IOException {
        this.rate = rate;
        PageDescription page =
                PageDescription.of("tep-anomaly", "Anomalies of a chemical plant")
                        .withFlinkUi(URI.create("http://127.0.0.1:8081/"))
                        .withService("Kinesis", URI.create("http://127.0.0.1:4567/"))
                        .withStreams(List.of("tep-ingest"), List.of("tep-scores", "tep-alarms"))
                        .withView("view.js");
        ViewResources view = ViewResources.of(DemoPage.class.getClassLoader());
        server = PageServer.start(port, page, view, this::command);
        plant = new DemoPlant(server.feed()::publishRecord);
    }

    /** Serves without any record; a test gives them by {@link #steps}. */
    static DemoPage still() throws IOException {
        DemoPage page = new DemoPage(0, 50);
        page.status();
        return page;
    }

    static DemoPage running(int port, double rate) throws IOException {
        DemoPage page = new DemoPage(port, rate);
        var unused =
                page.clock.scheduleAtFixedRate(
                        () -> page.steps(1), 0, (long) (1e9 / rate), TimeUnit.NANOSECONDS);
        var alsoUnused = page.clock.scheduleAtFixedRate(page::status, 0, 1, TimeUnit.SECONDS);
        return page;
    }

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 50;
        try (DemoPage page = running(port, rate)) {
            System.out.println("Made-up records on " + page.uri() + " until Enter is pressed");
            var unused = System.in.read();
        }
    }

    URI uri() {
        return server.uri();
    }

    PageServer server() {
        return server;
    }

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            plant.step();
            steps++;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
    }

    void command(String name, String value) {
        plant.command(name, value);
    }

    void status() {
        double swing = Math.sin(seconds / 7.0);
        server.feed()
                .publishStatus(
                        Map.ofEntries(
                                Map.entry("state", "RUNNING"),
                                Map.entry("seconds", seconds),
                                Map.entry("recordsIn", steps),
                                Map.entry("recordsOut", Math.max(0, steps - 20)),
                                Map.entry("rejected", steps / 400),
                                Map.entry("recordsInPerSecond", rate),
                                Map.entry("recordsOutPerSecond", rate + 3 * swing),
                                Map.entry("checkpointsCompleted", seconds / 10),
                                Map.entry("checkpointsFailed", 0),
                                Map.entry("restarts", 0),
                                Map.entry("lagMillis", Math.round(420 + 90 * swing))));
        seconds++;
    }
}
