// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantMessagesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long SEED = 42;

    private final PlantMessages messages = new PlantMessages(1, SEED);

    @Test
    void messageHasEveryFieldInOrder() {
        JsonNode message = json(messages.next());
        List<String> names = new ArrayList<>(List.of("plantId", "at", "sequence"));
        IntStream.rangeClosed(1, 41).forEach(number -> names.add("xmeas_" + number));
        IntStream.rangeClosed(1, 12).forEach(number -> names.add("xmv_" + number));
        assertThat(message.fieldNames()).toIterable().containsExactlyElementsOf(names);
    }

    @Test
    void messagesOfAPlantAreThirtySixSecondsApart() {
        JsonNode first = json(messages.next());
        assertThat(first.get("plantId").textValue()).isEqualTo("plant-1");
        assertThat(first.get("at").textValue()).isEqualTo("2000-01-01T00:00:36Z");
        assertThat(first.get("sequence").longValue()).isEqualTo(1);
        JsonNode second = json(messages.next());
        assertThat(second.get("at").textValue()).isEqualTo("2000-01-01T00:01:12Z");
        assertThat(second.get("sequence").longValue()).isEqualTo(2);
    }

    /** Catches names that are shifted by one. */
    @Test
    void firstMessageIsNearTheBaseCase() {
        JsonNode message = json(messages.next());
        assertThat(message.get("xmeas_7").doubleValue())
                .isCloseTo(2705, Percentage.withPercentage(0.2));
        assertThat(message.get("xmeas_16").doubleValue())
                .isCloseTo(3102.2, Percentage.withPercentage(0.2));
        assertThat(message.get("xmeas_41").doubleValue())
                .isCloseTo(43.828, Percentage.withPercentage(0.2));
        assertThat(message.get("xmv_12").doubleValue()).isEqualTo(50);
        for (Measurement measurement : Measurement.all()) {
            assertThat(message.get(measurement.fieldName()).doubleValue())
                    .as(measurement.label())
                    .isCloseTo(measurement.baseValue(), Percentage.withPercentage(10));
        }
        for (ManipulatedVariable variable : ManipulatedVariable.all()) {
            assertThat(message.get(variable.fieldName()).doubleValue())
                    .as(variable.label())
                    .isCloseTo(variable.baseValue(), Percentage.withPercentage(25));
        }
    }

    @Test
    void sameSeedGivesTheSameMessages() {
        List<String> course = texts(messages, 50);
        assertThat(texts(new PlantMessages(1, SEED), 50)).isEqualTo(course);
        assertThat(texts(new PlantMessages(1, SEED + 1), 50)).doesNotContainAnyElementsOf(course);
    }

    @Test
    void plantsTakeTurnsAndDiffer() {
        PlantMessages three = new PlantMessages(3, SEED);
        List<PlantMessage> sent = IntStream.range(0, 6).mapToObj(i -> three.next()).toList();
        assertThat(sent)
                .extracting(PlantMessage::plantId)
                .containsExactly("plant-1", "plant-2", "plant-3", "plant-1", "plant-2", "plant-3");
        assertThat(sent)
                .extracting(message -> json(message).get("sequence").intValue())
                .containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(sent)
                .extracting(message -> json(message).get("xmeas_7").doubleValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void resetRestartsThePlantButNotItsClock() {
        messages.set(Disturbance.A_FEED_LOSS, true);
        JsonNode disturbed = last(100);
        assertThat(disturbed.get("xmeas_1").doubleValue()).isLessThan(0.01);
        messages.set(Disturbance.A_FEED_LOSS, false);
        messages.reset();
        JsonNode fresh = json(messages.next());
        assertThat(fresh.get("sequence").longValue()).isEqualTo(101);
        assertThat(fresh.get("at").textValue()).isEqualTo("2000-01-01T01:00:36Z");
        assertThat(fresh.get("xmeas_1").doubleValue())
                .isCloseTo(0.2505, Percentage.withPercentage(10));
        assertThat(fresh.get("xmeas_7").doubleValue())
                .isCloseTo(2705, Percentage.withPercentage(0.2));
    }

    @Test
    void disturbancesOutliveAReset() {
        messages.set(Disturbance.A_FEED_LOSS, true);
        messages.reset();
        assertThat(last(3).get("xmeas_1").doubleValue()).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1,1500", "4,375"})
    void shutDownPlantStandsStillThenStartsAgain(int plants, int ownMessagesOfStandstill) {
        PlantMessages all = new PlantMessages(plants, SEED);
        all.set(Disturbance.A_FEED_LOSS, true);
        // Eight hours: IDV 6 shuts the plant down after six.
        List<JsonNode> course = ofPlantOne(all, plants, 800 + ownMessagesOfStandstill);
        List<Double> pressures =
                course.stream().map(node -> node.get("xmeas_7").doubleValue()).toList();
        int still = firstStill(pressures);
        assertThat(still).isBetween(500, 800);
        assertThat(pressures.subList(still, still + ownMessagesOfStandstill))
                .containsOnly(pressures.get(still));
        assertThat(course)
                .filteredOn(node -> node.has("shutdown"))
                .containsExactlyElementsOf(course.subList(still, still + ownMessagesOfStandstill))
                .allMatch(
                        node ->
                                node.get("shutdown")
                                        .textValue()
                                        .equals("reactor pressure above 3000 kPa"));
        assertThat(pressures.get(still + ownMessagesOfStandstill))
                .isCloseTo(2705, Percentage.withPercentage(0.2));
        assertThat(course)
                .extracting(node -> Instant.parse(node.get("at").textValue()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "not-json,no reading today",
        "missing-measurement,'\"xmeas_6\":\\d[^,]*,\"xmeas_8\":'",
        "text-for-number,'\"xmeas_7\":\"high\",\"xmeas_8\":'",
        "nan,'\"xmeas_7\":NaN,\"xmeas_8\":'",
        "time-1970,'\"at\":\"1970-01-01T00:00:00Z\",\"sequence\":1,'",
        "time-2090,'\"at\":\"2090-01-01T00:00:00Z\",\"sequence\":1,'"
    })
    void poisonIsOneExtraMessage(String word, String spoilt) {
        messages.spoil(Poison.of(word));
        PlantMessages healthy = new PlantMessages(1, SEED);
        assertThat(text(messages.next())).isEqualTo(text(healthy.next()));
        PlantMessage bad = messages.next();
        assertThat(bad.plantId()).isEqualTo("plant-1");
        assertThat(text(bad)).containsPattern(spoilt);
        assertThat(text(messages.next())).isEqualTo(text(healthy.next()));
    }

    @Test
    void poisonSpoilsOnlyOneField() throws JsonProcessingException {
        JsonNode good = json(messages.next());
        messages.spoil(Poison.MISSING_MEASUREMENT);
        JsonNode missing = json(messages.next());
        assertThat(missing).hasSize(good.size() - 1);
        messages.spoil(Poison.NOT_JSON);
        String notJson = text(messages.next());
        assertThatThrownBy(() -> MAPPER.readTree(notJson))
                .isInstanceOf(JsonProcessingException.class);
        messages.spoil(Poison.TEXT_FOR_NUMBER);
        assertThat(json(messages.next())).hasSize(good.size());
    }

    private JsonNode last(int count) {
        texts(messages, count - 1);
        return json(messages.next());
    }

    private static List<String> texts(PlantMessages from, int count) {
        return IntStream.range(0, count).mapToObj(i -> text(from.next())).toList();
    }

    private static List<JsonNode> ofPlantOne(PlantMessages all, int plants, int count) {
        List<JsonNode> course = new ArrayList<>();
        for (int i = 0; i < count * plants; i++) {
            PlantMessage message = all.next();
            if (i % plants == 0) {
                assertThat(message.plantId()).isEqualTo("plant-1");
                course.add(json(message));
            }
        }
        return course;
    }

    /** A running plant's pressure is never twice the same: the instrument's noise. */
    private static int firstStill(List<Double> pressures) {
        return IntStream.range(0, pressures.size() - 1)
                .filter(i -> pressures.get(i).equals(pressures.get(i + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PlantMessage message) {
        return new String(message.record(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(PlantMessage message) {
        try {
            return MAPPER.readTree(text(message));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
