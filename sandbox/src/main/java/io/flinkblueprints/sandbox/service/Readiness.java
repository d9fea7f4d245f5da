// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what a service prints, to its end, into a file, and looks for the line that tells how the
 * start went: {@code READY key=value ...} or {@code FAILED reason}.
 */
final class Readiness {

    private static final String READY = "READY";
    private static final String FAILED = "FAILED ";

    private final CompletableFuture<Map<String, String>> facts = new CompletableFuture<>();

    /**
     * Completes with the facts of the ready line, or with a {@link ServiceStartException} that
     * holds the reason that the service gave, or with an {@link IOException} if it ended without a
     * word.
     */
    CompletableFuture<Map<String, String>> facts() {
        return facts;
    }

    void follow(String service, BufferedReader printed, Path copy) {
        Thread reader = new Thread(() -> read(printed, copy), service + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(BufferedReader printed, Path copy) {
        try (printed;
                Writer file = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                file.append(line).append('\n').flush();
                accept(line);
            }
            facts.completeExceptionally(new IOException("it ended before it was ready"));
        } catch (IOException closed) {
            facts.completeExceptionally(closed);
        }
    }

    private void accept(String line) {
        if (line.equals(READY) || line.startsWith(READY + " ")) {
            facts.complete(parse(line.substring(READY.length())));
        } else if (line.startsWith(FAILED)) {
            facts.completeExceptionally(new ServiceStartException(line.substring(FAILED.length())));
        }
    }

    private static Map<String, String> parse(String words) {
        Map<String, String> parsed = new LinkedHashMap<>();
        for (String word : words.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                parsed.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return parsed;
    }
}
