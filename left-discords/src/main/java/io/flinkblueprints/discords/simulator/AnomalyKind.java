// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be wrong with a series for a while. */
public enum AnomalyKind {
    /** It stands still. */
    FLAT,
    /** It runs backwards. */
    REVERSED,
    /** It runs twice as fast. */
    FAST,
    /** One value in three is far off. */
    SPIKES,
    /** It shakes. */
    NOISY;

    /** As it is written in commands and records: {@code flat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AnomalyKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no anomaly is called '" + word + "'; known: " + words()));
    }

    static String words() {
        return Arrays.stream(values()).map(AnomalyKind::word).collect(Collectors.joining(", "));
    }
}
