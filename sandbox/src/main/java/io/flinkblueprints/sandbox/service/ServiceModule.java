// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A module below {@code sandbox/services}: a main class with a class path of its own.
 *
 * <p>Its build writes {@code target/classpath.txt} (what it depends on) and {@code target/classes};
 * a resource {@code jvm.options} lists the flags that its JVM needs, separated by blanks or lines.
 */
public final class ServiceModule {

    private final String name;
    private final Path target;

    private ServiceModule(String name, Path target) {
        this.name = name;
        this.target = target;
    }

    /**
     * Finds the module.
     *
     * @param name of the folder below {@code sandbox/services}
     */
    public static ServiceModule named(String name) {
        return of(name, ProjectHome.find().resolve("sandbox/services").resolve(name));
    }

    static ServiceModule of(String name, Path folder) {
        return new ServiceModule(name, folder.resolve("target"));
    }

    public String name() {
        return name;
    }

    /**
     * The class path of the module's JVM.
     *
     * @return the module's own classes, then what it depends on
     * @throws IllegalStateException if the module is not built
     */
    public String classPath() {
        Path dependencies = target.resolve("classpath.txt");
        if (!Files.isRegularFile(dependencies)) {
            throw new IllegalStateException(
                    "The service "
                            + name
                            + " is not built ("
                            + dependencies
                            + " is missing): run mvn package -pl sandbox/services/"
                            + name);
        }
        return target.resolve("classes") + File.pathSeparator + read(dependencies).strip();
    }

    /** The flags that the module's JVM always needs. */
    public List<String> jvmOptions() {
        Path options = target.resolve("classes").resolve("jvm.options");
        if (!Files.isRegularFile(options)) {
            return List.of();
        }
        return Arrays.stream(read(options).split("\\s+", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
