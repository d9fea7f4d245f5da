// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.sandbox.run.BlueprintRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end of the run; a run that does not end in time is left
 * behind.
 */
final class Interrupt {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean received;

    private Interrupt() {}

    static Interrupt install(BlueprintRun run) {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt.end(run), "interrupt"));
        return interrupt;
    }

    boolean received() {
        return received;
    }

    /** The run is over, and everything is closed. */
    void done() {
        done.countDown();
    }

    private void end(BlueprintRun run) {
        if (done.getCount() == 0) {
            return;
        }
        received = true;
        run.stop();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
