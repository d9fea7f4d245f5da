// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again until there is an answer. */
final class Polling {

    private static final long PAUSE_MILLIS = 100;

    private Polling() {}

    /**
     * @param wanted what is waited for, for the message
     * @param now what is there instead, for the message
     * @throws AwaitTimeoutException if the answer does not come in time
     */
    static <T> T await(
            String wanted, Duration timeout, Supplier<Optional<T>> ask, Supplier<String> now) {
        long end = System.nanoTime() + timeout.toNanos();
        do {
            Optional<T> answer = askWhileElecting(ask);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        } while (System.nanoTime() < end);
        throw new AwaitTimeoutException(
                wanted + ": not within " + timeout.toSeconds() + " s; now " + now.get());
    }

    /**
     * While its leader is elected a cluster answers 503 to everything: that is not yet an answer.
     */
    private static <T> Optional<T> askWhileElecting(Supplier<Optional<T>> ask) {
        try {
            return ask.get();
        } catch (FlinkRestException e) {
            if (e.status() == HttpURLConnection.HTTP_UNAVAILABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AwaitTimeoutException("interrupted");
        }
    }
}
