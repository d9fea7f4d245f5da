// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A blueprint of this project: its manifest and where its files are. Found by its manifest alone,
 * built or not.
 *
 * @param module folder of the Maven module
 */
public record Blueprint(Manifest manifest, Path module) {

    private static final String MANIFEST = "src/main/resources/blueprint.yaml";

    /** All blueprints below the project's folder, by name. */
    public static List<Blueprint> all(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
                    .map(folder -> new Blueprint(Manifest.read(folder.resolve(MANIFEST)), folder))
                    .sorted(Comparator.comparing(Blueprint::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blueprint whose module is this folder. */
    public static Blueprint in(Path module) {
        return new Blueprint(Manifest.read(module.resolve(MANIFEST)), module);
    }

    public String name() {
        return manifest.name();
    }

    /** The shaded jar, if it is built. */
    public Optional<Path> jobJar() {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(
                            file -> {
                                String name = file.getFileName().toString();
                                return name.startsWith(name() + "-") && name.endsWith("-job.jar");
                            })
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
