// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files of a blueprint's own view: its resources folder {@code page/}. */
@FunctionalInterface
public interface ViewResources {

    /**
     * Opens one file.
     *
     * @param path relative to {@code page/}, with no segment that begins with a dot
     * @return null if there is none
     */
    @Nullable InputStream open(String path) throws IOException;

    /** The view of the job jar that this loader reads. */
    static ViewResources of(ClassLoader jobJar) {
        return path -> jobJar.getResourceAsStream("page/" + path);
    }

    static ViewResources none() {
        return path -> null;
    }

    default boolean exists(String path) throws IOException {
        try (InputStream file = open(path)) {
            return file != null;
        }
    }
}
