// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.flink;

import java.io.IOException;

/**
 * Ties this process to the one that started it: standard input is a pipe that the parent holds
 * open, and its end, which comes even when the parent is killed, ends this process too.
 */
final class Lifeline {

    private static final long GRACE_MILLIS = 5_000;

    private Lifeline() {}

    /** Starts to watch; returns at once. */
    static void hold() {
        Thread watcher = new Thread(Lifeline::watch, "lifeline");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // The parent sends nothing.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Thread last = new Thread(Lifeline::haltAfterGrace, "lifeline-grace");
        last.setDaemon(true);
        last.start();
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
