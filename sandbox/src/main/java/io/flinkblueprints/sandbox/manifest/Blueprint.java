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
                    .flatMap(Blueprint::in)
                    .sorted(Comparator.comparing(Blueprint::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blueprint that a module is named after. */
    public static Blueprint ofModule(Path module) {
        return in(module).findFirst().orElseThrow();
    }

    /**
     * One of the blueprints of a module.
     *
     * @throws IllegalArgumentException if none has this name
     */
    public static Blueprint ofModule(Path module, String name) {
        return in(module)
                .filter(blueprint -> blueprint.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        module.resolve(MANIFEST) + " has no job " + name));
    }

    private static Stream<Blueprint> in(Path module) {
        return Manifest.readAll(module.resolve(MANIFEST)).stream()
                .map(manifest -> new Blueprint(manifest, module));
    }

    public String name() {
        return manifest.name();
    }

    /**
     * The shaded jar, which all blueprints of the module share.
     *
     * @throws IllegalStateException if it is not built
     */
    public Path jobJar() {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                Optional<Path> newest =
                        files.filter(this::isJobJar)
                                .max(Comparator.comparing(file -> file.toFile().lastModified()));
                if (newest.isPresent()) {
                    return newest.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException(
                "the job jar of "
                        + name()
                        + " is not built: run mvn -pl "
                        + module.getFileName()
                        + " -am package");
    }

    private boolean isJobJar(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.startsWith(module.getFileName() + "-") && fileName.endsWith("-job.jar");
    }
}
