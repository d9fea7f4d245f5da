// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.lifeline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ties this process to the one that started it.
 *
 * <p>The parent holds the other end of standard input and never writes to it. However the parent
 * ends, SIGKILL included, the system closes that end, the read below returns, and this process
 * leaves.
 */
public final class Lifeline {

    /**
     * Orderly closing of a service takes about a second; a hung one must not outlive its parent.
     */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private Lifeline() {}

    /**
     * Starts to watch. Ctrl-C in a terminal reaches every process of the group; it is for the
     * parent to answer, which drains the job first, so it is ignored here.
     */
    public static void hold(InputStream parent) {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        daemon("lifeline", () -> leaveWhenClosed(parent));
    }

    /** Ends the process with its shutdown hooks, and without them if they take too long. */
    public static void leave(int status) {
        daemon("last-resort", () -> haltAfterGrace(status));
        System.exit(status);
    }

    private static void leaveWhenClosed(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // Whatever the parent says, only its silence matters.
            }
        } catch (IOException closed) {
            // As good as the end of the stream.
        }
        leave(0);
    }

    private static void haltAfterGrace(int status) {
        try {
            Thread.sleep(GRACE.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
