// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The root of the project: where the modules, their jars and the services' class paths are found.
 */
public final class ProjectHome {

    /** Names the root where the working directory does not lie below it. */
    public static final String PROPERTY = "blueprint.home";

    private ProjectHome() {}

    /**
     * Finds the root.
     *
     * @throws IllegalStateException if neither the property nor a parent of the working directory
     *     names the root
     */
    public static Path find() {
        return find(System.getProperty(PROPERTY), Path.of("").toAbsolutePath());
    }

    static Path find(@Nullable String named, Path workingDirectory) {
        if (named != null) {
            return checked(Path.of(named).toAbsolutePath().normalize());
        }
        for (Path at = workingDirectory; at != null; at = at.getParent()) {
            if (isHome(at)) {
                return at;
            }
        }
        throw new IllegalStateException(
                "No project found at or above "
                        + workingDirectory
                        + ": set -D"
                        + PROPERTY
                        + " to the directory that holds sandbox/services");
    }

    private static Path checked(Path home) {
        if (!isHome(home)) {
            throw new IllegalStateException(
                    "-D"
                            + PROPERTY
                            + " names "
                            + home
                            + ", which holds no pom.xml and sandbox/services");
        }
        return home;
    }

    private static boolean isHome(Path directory) {
        return Files.isRegularFile(directory.resolve("pom.xml"))
                && Files.isDirectory(directory.resolve("sandbox/services"));
    }
}
