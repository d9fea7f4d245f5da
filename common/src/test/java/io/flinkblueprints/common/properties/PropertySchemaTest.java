// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;

class PropertySchemaTest {

    enum Colour {
        RED,
        GREEN
    }

    private static final Property<Integer> TREES =
            Property.integer("number.of.trees").where(n -> n > 0, "above 0").withDefault("50");
    private static final Property<String> NAME = Property.text("stream.name");
    private static final Property<Duration> WAIT = Property.duration("wait").withDefault("30 s");
    private static final Property<MemorySize> BUFFER = Property.memory("buffer").orAbsent();
    private static final Property<Colour> COLOUR =
            Property.choice("colour", Colour.class).withDefault("RED");
    private static final Property<Boolean> LOUD = Property.flag("loud").withDefault("false");
    private static final Property<Double> DECAY = Property.number("decay").withDefault("0.5");

    private static final PropertySchema SCHEMA =
            PropertySchema.of(
                    PropertyGroup.of("InputStream0", NAME),
                    PropertyGroup.of("Forest", TREES, WAIT, BUFFER, COLOUR, LOUD, DECAY)
                            .withRule(
                                    v ->
                                            v.get(TREES) == 13
                                                    ? Optional.of("13 trees bring bad luck")
                                                    : Optional.empty()));

    @Test
    void givesDefaultsWhereNothingIsSaid() {
        GroupValues forest =
                read(Map.of("InputStream0", Map.of("stream.name", "a"))).group("Forest");
        assertThat(forest.get(TREES)).isEqualTo(50);
        assertThat(forest.get(WAIT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(forest.find(BUFFER)).isEmpty();
        assertThat(forest.get(COLOUR)).isEqualTo(Colour.RED);
    }

    @Test
    void readsEachType() {
        Map<String, String> given =
                Map.of(
                        "number.of.trees",
                        " 7 ",
                        "wait",
                        "5 min",
                        "buffer",
                        "2 mb",
                        "colour",
                        "GREEN",
                        "loud",
                        "true",
                        "decay",
                        "1e-3");
        GroupValues forest =
                read(Map.of("InputStream0", Map.of("stream.name", "a"), "Forest", given))
                        .group("Forest");
        assertThat(forest.get(TREES)).isEqualTo(7);
        assertThat(forest.get(WAIT)).isEqualTo(Duration.ofMinutes(5));
        assertThat(forest.find(BUFFER)).contains(MemorySize.ofMebiBytes(2));
        assertThat(forest.get(COLOUR)).isEqualTo(Colour.GREEN);
        assertThat(forest.get(LOUD)).isTrue();
        assertThat(forest.get(DECAY)).isEqualTo(0.001);
    }

    @Test
    void listsEveryFaultInOneMessage() {
        Map<String, String> forest =
                Map.of(
                        "number.of.tree",
                        "5",
                        "wait",
                        "soon",
                        "colour",
                        "blue",
                        "loud",
                        "yes please",
                        "decay",
                        "abc",
                        "buffer",
                        "big");
        assertThatThrownBy(() -> read(Map.of("Forest", forest, "InputStraem0", Map.of())))
                .isInstanceOf(InvalidPropertiesException.class)
                .hasMessageStartingWith("8 faults in the application properties:\n")
                .hasMessageContaining("InputStream0: the group is missing; it needs stream.name")
                .hasMessageContaining(
                        "Forest.number.of.tree: unknown key; did you mean 'number.of.trees'?")
                .hasMessageContaining("Forest.wait = 'soon': expected a duration")
                .hasMessageContaining("Forest.colour = 'blue': expected one of RED, GREEN")
                .hasMessageContaining("Forest.loud = 'yes please': expected true or false")
                .hasMessageContaining("Forest.decay = 'abc': expected a number")
                .hasMessageContaining("Forest.buffer = 'big': expected a size")
                .hasMessageContaining("InputStraem0: unknown group; did you mean 'InputStream0'?");
    }

    @Test
    void rejectsValuesOutOfRangeAndKeysInTheWrongCase() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "InputStream0",
                                                        Map.of(
                                                                "stream.name",
                                                                "a",
                                                                "Stream.Name",
                                                                "b"),
                                                "Forest", Map.of("number.of.trees", "0"))))
                .hasMessageContaining(
                        "InputStream0.Stream.Name: unknown key; did you mean 'stream.name'?")
                .hasMessageContaining(
                        "Forest.number.of.trees = '0': expected a whole number above 0");
    }

    @Test
    void asksRulesWhenTheValuesAreRight() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "InputStream0",
                                                Map.of("stream.name", "a"),
                                                "Forest",
                                                Map.of("number.of.trees", "13"))))
                .hasMessage(
                        "1 fault in the application properties:\n  Forest: 13 trees bring bad luck");
    }

    @Test
    void leavesTheGroupsOfTheServiceAlone() {
        read(
                Map.of(
                        "InputStream0", Map.of("stream.name", "a"),
                        "BlueprintMetadata", Map.of("StackId", "s", "BlueprintName", "b"),
                        "kinesis.analytics.flink.run.options", Map.of("jarfile", "x")));
    }

    private static PropertyValues read(Map<String, Map<String, String>> groups) {
        return SCHEMA.read(ApplicationProperties.of(groups));
    }
}
