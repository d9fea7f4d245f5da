// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project is checked out. */
public final class ProjectHome {

    private ProjectHome() {}

    /**
     * The folder that the command line names, else the nearest one above the working directory that
     * looks like it.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path find() {
        String named = System.getProperty("blueprint.home");
        if (named != null) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("sandbox/services"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "not inside a checkout of this project: " + Path.of("").toAbsolutePath());
    }
}
