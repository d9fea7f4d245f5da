// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import java.time.Duration;

/** What goes wrong with one call, after a delay that may be zero. */
public record Disturbance(Duration delay, Kind kind) {

    /** Nothing goes wrong. */
    public static final Disturbance NONE = new Disturbance(Duration.ZERO, Kind.NONE);

    /** The ways in which a call can go wrong. */
    public enum Kind {
        /** Carried out and answered. */
        NONE,
        /** Not carried out; answered with an internal failure. */
        FAIL,
        /** Not carried out; never answered. */
        SILENCE,
        /** Not carried out; the connection is cut. */
        CUT,
        /** Carried out, but the connection is cut instead of an answer: the caller cannot know. */
        LOSE_ANSWER
    }
}
