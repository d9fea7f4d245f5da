// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service for tests of what forks it: {@code ready}, {@code refuse}, {@code crash} or {@code
 * hang}.
 */
final class PretendedService {

    private PretendedService() {}

    public static void main(String[] args) throws IOException {
        System.out.println("something else first");
        Files.createTempFile("pretended", "left-behind");
        switch (args[0]) {
            case "ready" -> System.out.println("READY port=12 home=" + System.getenv("PRETENDED"));
            case "refuse" -> System.out.println("FAILED port in use: 12");
            case "crash" -> {
                Files.writeString(
                        Path.of(System.getProperty("log.file")), "first\nthe disk is full\n");
                System.exit(3);
            }
            default -> System.out.println("hanging");
        }
        while (System.in.read() >= 0) {
            // Until the parent lets go.
        }
    }
}
