// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to spoil a message, each in one respect only. */
enum Poison {
    NOT_A_NUMBER(json -> "abc"),
    TRUNCATED(json -> json.substring(0, json.length() / 2)),
    MISSING_VALUE(json -> json.replaceFirst(",\"value\":[^,]*", "")),
    TEXT_FOR_NUMBER(json -> json.replaceFirst("\"value\":[^,]*", "\"value\":\"high\"")),
    NAN(json -> json.replaceFirst("\"value\":[^,]*", "\"value\":NaN")),
    INFINITE(json -> json.replaceFirst("\"value\":[^,]*", "\"value\":-Infinity")),
    TIME_1970(json -> time(json, "1970-01-01T00:00:00Z")),
    TIME_2090(json -> time(json, "2090-01-01T00:00:00Z")),
    /** Before all that was sent, and still a time that can be. */
    LATE(json -> time(json, "1999-12-31T00:00:00Z"));

    private final UnaryOperator<String> spoiling;

    Poison(UnaryOperator<String> spoiling) {
        this.spoiling = spoiling;
    }

    private static String time(String json, String at) {
        return json.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + at + "\"");
    }

    /** As it is written in a command: {@code not-a-number}. */
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

    SeriesMessage spoil(SeriesMessage good) {
        String json = new String(good.record(), StandardCharsets.UTF_8);
        return new SeriesMessage(
                good.series(), spoiling.apply(json).getBytes(StandardCharsets.UTF_8));
    }
}
