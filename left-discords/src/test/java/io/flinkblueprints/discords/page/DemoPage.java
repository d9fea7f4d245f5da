// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.discords.domain.Detector;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import io.flinkblueprints.discords.io.PointScoreJson;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.discords.simulator.AnomalyKind;
import io.flinkblueprints.discords.simulator.SeriesMessage;
import io.flinkblueprints.discords.simulator.SeriesMessages;
import io.flinkblueprints.sandbox.page.PageDescription;
import io.flinkblueprints.sandbox.page.PageServer;
import io.flinkblueprints.sandbox.page.ViewResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.serialization.SerializationSchema;

/**
 * The page of this blueprint with the simulator's series and the job's detectors, but without
 * Flink: {@code main} serves it for whoever works on the page.
 *
 * <p>Arguments of {@code main}, all optional: port (default 8090), records a second (default 200).
 */
public final class DemoPage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DetectorParameters PARAMETERS =
            DetectorParameters.of(
                            ProfileParameters.of(40, 4000),
                            ThresholdParameters.learned(ThresholdRule.UPPER, 4, 560, 4000)
                                    .withLeast(0.1 * Math.sqrt(80)))
                    .withLateness(2000);

    private final PageServer server;
    private final SeriesMessages messages = new SeriesMessages(3);
    private final Map<String, Detector> detectors = new HashMap<>();
    private final SerializationSchema<PointScore> scores = PointScoreJson.serialization();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private DemoPage(int port) throws IOException {
        PageDescription page =
                PageDescription.of("left-discords", "Anomalies of time series")
                        .withFlinkUi(URI.create("http://127.0.0.1:8081/"))
                        .withService("Kinesis", URI.create("http://127.0.0.1:4567/"))
                        .withStreams(List.of("discord-points"), List.of("discord-scores"))
                        .withView("view.js");
        ViewResources view = ViewResources.of(DemoPage.class.getClassLoader());
        server = PageServer.start(port, page, view, this::command);
        server.feed().publishStatus(Map.of("state", "RUNNING"));
    }

    /** Serves without any record; a test gives them by {@link #steps}. */
    static DemoPage still() throws IOException {
        return new DemoPage(0);
    }

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 200;
        try (DemoPage page = new DemoPage(port)) {
            var unused =
                    page.clock.scheduleAtFixedRate(
                            () -> page.steps(1), 0, (long) (1e9 / rate), TimeUnit.NANOSECONDS);
            System.out.println("Synthetic series on " + page.uri() + " until Enter is pressed");
            var alsoUnused = System.in.read();
        }
    }

    URI uri() {
        return server.uri();
    }

    synchronized void steps(int count) {
        for (int i = 0; i < count; i++) {
            SeriesMessage message = messages.next();
            server.feed().publishRecord("discord-points", message.record());
            judge(message);
        }
    }

    private void judge(SeriesMessage message) {
        JsonNode json;
        try {
            json = JSON.readTree(message.record());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Detector detector =
                detectors.computeIfAbsent(message.series(), s -> Detector.of(s, PARAMETERS));
        detector.add(
                Instant.parse(json.get("at").asText()).toEpochMilli(),
                json.get("value").asDouble());
        detector.release(
                (index, at, input, distance, nearest, limit) ->
                        server.feed()
                                .publishRecord(
                                        "discord-scores",
                                        scores.serialize(
                                                PointScore.of(message.series(), index, at, input)
                                                        .judged(distance, nearest, limit))));
    }

    private synchronized void command(String name, String value) {
        switch (name) {
            case "anomaly" -> messages.begin(AnomalyKind.valueOf(value.toUpperCase(Locale.ROOT)));
            case "noise" -> messages.noiseTimes(Double.parseDouble(value));
            default ->
                    throw new IllegalArgumentException(
                            "Unknown command " + name + "; known: anomaly, noise");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
    }
}
