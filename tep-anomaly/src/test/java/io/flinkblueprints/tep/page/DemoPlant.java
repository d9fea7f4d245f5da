// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Plausible records of the three streams without a plant, a forest or Flink: what the page needs to
 * be looked at. It is no model of anything.
 */
final class DemoPlant {

    static final int WARM_UP = 64;
    private static final double THRESHOLD = 1.9;
    private static final double CLEARED_BELOW = 1.5;
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final int SECONDS_A_STEP = 36;

    /** How much each stage's score rises with the fault, and after how many steps. */
    private enum Stage {
        REACTOR_FEED(1.6, 70),
        PURGE_GAS(1.3, 110),
        PRODUCT(0.4, 200),
        CONTINUOUS(2.6, 12);

        private final double rise;
        private final int delay;

        Stage(double rise, int delay) {
            this.rise = rise;
            this.delay = delay;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Random random = new Random(6);
    private final JsonNode measurements;
    private final double[] drift = new double[42];

    /** Analyses stay as they are between two samples. */
    private final Map<Integer, Double> held = new LinkedHashMap<>();

    private final Map<Stage, Double> scores = new LinkedHashMap<>();
    private final Map<Stage, Boolean> raised = new LinkedHashMap<>();
    private final BiConsumer<String, byte[]> target;
    private volatile boolean feedLost;
    private volatile boolean standsStill;
    private double loss;
    private int stepsLost;
    private long sequence;

    DemoPlant(BiConsumer<String, byte[]> target) throws IOException {
        this.target = target;
        try (InputStream json = DemoPlant.class.getResourceAsStream("/page/measurements.json")) {
            measurements = new ObjectMapper().readTree(Objects.requireNonNull(json));
        }
    }

    void command(String name, String value) {
        switch (name) {
            case "idv-6" -> feedLost = value.equals("on");
            case "shutdown" -> standsStill = value.equals("on");
            case "reset", "speed" -> {}
            default ->
                    throw new IllegalArgumentException(
                            "Unknown command " + name + "; known: idv-6, shutdown, reset, speed");
        }
    }

    void step() {
        sequence++;
        loss += ((feedLost ? 1 : 0) - loss) * 0.08;
        stepsLost = feedLost ? stepsLost + 1 : 0;
        target.accept("tep-ingest", bytes(measured()));
        ObjectNode scored = head();
        for (Stage stage : Stage.values()) {
            score(stage, scored);
        }
        target.accept("tep-scores", bytes(scored));
    }

    private ObjectNode measured() {
        ObjectNode record = head();
        for (JsonNode each : measurements) {
            int number = each.get("number").intValue();
            double base = each.get("baseCase").doubleValue();
            drift[number] = 0.97 * drift[number] + 0.0015 * random.nextGaussian();
            double noise = 0.001 * random.nextGaussian();
            double fault =
                    number == 1 ? -loss : number == 7 ? 0.03 * loss : number == 4 ? 0.05 * loss : 0;
            boolean isHeld = number > 22 && sequence % (number > 36 ? 25 : 10) != 1;
            String field = each.get("field").textValue();
            if (!isHeld) {
                held.put(number, Math.max(0, base * (1 + drift[number] + noise + fault)));
            }
            record.put(field, held.get(number));
        }
        if (standsStill) {
            record.put("shutdown", "stripper liquid outside 1 to 8 m3");
        }
        for (int valve = 1; valve <= 12; valve++) {
            record.put("xmv_" + valve, 50 + random.nextGaussian());
        }
        return record;
    }

    private void score(Stage stage, ObjectNode record) {
        String field = "score_" + stage.key();
        if (sequence <= WARM_UP) {
            record.putNull(field)
                    .putNull("threshold_" + stage.key())
                    .put("state_" + stage.key(), "WARMING_UP");
            return;
        }
        double faulty = stepsLost > stage.delay ? stage.rise : 0;
        double aim = 0.95 + faulty + 0.12 * random.nextGaussian();
        double score = scores.merge(stage, aim, (old, now) -> old + 0.15 * (now - old));
        double shown = Math.max(0.4, score + 0.06 * random.nextGaussian());
        record.put(field, shown);
        boolean wasRaised = raised.getOrDefault(stage, false);
        boolean isRaised = wasRaised ? shown > CLEARED_BELOW : shown > THRESHOLD;
        record.put("threshold_" + stage.key(), THRESHOLD)
                .put("state_" + stage.key(), isRaised ? "ALARM" : "NORMAL");
        if (isRaised != wasRaised) {
            raised.put(stage, isRaised);
            target.accept("tep-alarms", bytes(alarm(stage, isRaised, shown)));
        }
    }

    private ObjectNode alarm(Stage stage, boolean isRaised, double score) {
        return head().put("stage", stage.key())
                .put("transition", isRaised ? "RAISED" : "CLEARED")
                .put("score", score)
                .put("threshold", THRESHOLD);
    }

    private ObjectNode head() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("plantId", "plant-1")
                .put("at", START.plusSeconds(SECONDS_A_STEP * sequence).toString())
                .put("sequence", sequence);
    }

    private static byte[] bytes(ObjectNode record) {
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }
}
