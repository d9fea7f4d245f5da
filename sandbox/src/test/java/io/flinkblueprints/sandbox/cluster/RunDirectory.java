// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.service.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the clusters of the tests run; the logs stay until the next run. */
final class RunDirectory {

    private RunDirectory() {}

    static Path of(String name) {
        return ProjectHome.find().resolve("sandbox/target/clusters").resolve(name);
    }

    static Path fresh(String name) {
        Path directory = of(name);
        if (Files.exists(directory)) {
            delete(directory);
        }
        return directory;
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
