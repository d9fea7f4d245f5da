// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to spoil a message, each in one respect only. */
enum Poison {
    NOT_JSON(json -> "no reading today"),
    MISSING_MEASUREMENT(json -> json.replaceFirst("\"xmeas_7\":[^,]*,", "")),
    TEXT_FOR_NUMBER(json -> json.replaceFirst("\"xmeas_7\":[^,]*", "\"xmeas_7\":\"high\"")),
    NAN(json -> json.replaceFirst("\"xmeas_7\":[^,]*", "\"xmeas_7\":NaN")),
    TIME_1970(json -> json.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"1970-01-01T00:00:00Z\"")),
    TIME_2090(json -> json.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2090-01-01T00:00:00Z\""));

    private final UnaryOperator<String> spoiling;

    Poison(UnaryOperator<String> spoiling) {
        this.spoiling = spoiling;
    }

    /** As it is written in a command: {@code not-json}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Poison of(String word) {
        return Arrays.stream(values())
                .filter(poison -> poison.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no poison is called '" + word + "'; known: " + words()));
    }

    static String words() {
        return Arrays.stream(values()).map(Poison::word).collect(Collectors.joining(", "));
    }

    PlantMessage spoil(PlantMessage good) {
        String json = new String(good.record(), StandardCharsets.UTF_8);
        return new PlantMessage(
                good.plantId(), spoiling.apply(json).getBytes(StandardCharsets.UTF_8));
    }
}
