// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a store made of one request. */
public final class StoreAnswer {

    /** What is to be done now. */
    enum Kind {
        /** Nothing. */
        WRITTEN,
        /** Some points are refused for ever, the others are written. */
        SOME_REFUSED,
        /** At least one point is refused for ever, but the store does not say which. */
        REFUSED,
        /** Try again, nothing is wrong with the points. */
        LATER,
        /** Give up: no repetition will help, for any point. */
        NEVER
    }

    private final Kind kind;
    private final String reason;
    private final Map<Integer, String> refused;
    private final Duration pause;
    private final @Nullable Exception cause;

    private StoreAnswer(
            Kind kind,
            String reason,
            Map<Integer, String> refused,
            Duration pause,
            @Nullable Exception cause) {
        this.kind = kind;
        this.reason = reason;
        this.refused = refused;
        this.pause = pause;
        this.cause = cause;
    }

    private static StoreAnswer of(Kind kind, String reason) {
        return new StoreAnswer(kind, reason, Map.of(), Duration.ZERO, null);
    }

    public static StoreAnswer written() {
        return of(Kind.WRITTEN, "");
    }

    /** Refusals by index in the request, each with its reason; the others are written. */
    public static StoreAnswer refused(Map<Integer, String> byIndex) {
        return new StoreAnswer(
                Kind.SOME_REFUSED,
                "",
                Collections.unmodifiableMap(new TreeMap<>(byIndex)),
                Duration.ZERO,
                null);
    }

    /** Something in the request is refused, and which it is must be found out. */
    public static StoreAnswer refused(String reason) {
        return of(Kind.REFUSED, reason);
    }

    /** The request can be repeated, after the pause that the store asked for, if it did. */
    public static StoreAnswer later(String reason, Duration pause) {
        return new StoreAnswer(Kind.LATER, reason, Map.of(), pause, null);
    }

    public static StoreAnswer later(String reason) {
        return later(reason, Duration.ZERO);
    }

    /** No request will be taken: wrong address, wrong rights, wrong program. */
    public static StoreAnswer never(String reason, @Nullable Exception cause) {
        return new StoreAnswer(Kind.NEVER, reason, Map.of(), Duration.ZERO, cause);
    }

    Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    Map<Integer, String> refusedByIndex() {
        return refused;
    }

    public Duration pause() {
        return pause;
    }

    /** What the job fails with. */
    StoreFailedException failure() {
        return new StoreFailedException(reason, cause);
    }

    @Override
    public String toString() {
        return kind + (reason.isEmpty() ? "" : ": " + reason) + (refused.isEmpty() ? "" : refused);
    }
}
