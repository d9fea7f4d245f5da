// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.cluster;

import io.flinkblueprints.sandbox.service.ProjectHome;
import io.flinkblueprints.sandbox.service.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The job jar of src/test/jobs, compiled for Java 11 against the cluster's class path alone. */
final class JobJar {

    static final String MAIN = "jobs.CountingJob";

    private JobJar() {}

    static synchronized Path path() {
        Path home = ProjectHome.find().resolve("sandbox");
        Path jar = home.resolve("target/jobs/counting-job.jar");
        try {
            Path classes = Files.createDirectories(home.resolve("target/jobs/classes"));
            compile(files(home.resolve("src/test/jobs"), ".java"), classes);
            pack(classes, jar);
            return jar;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static JobSubmission submission(String... args) {
        return JobSubmission.of(path(), MAIN, 2, List.of(args));
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of(
                        "--release",
                        "11",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        ServiceModule.named("flink").classPath());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(
                            null,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("The test job does not compile");
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files(classes, ".class")) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(all.filter(path -> path.toString().endsWith(ending)).toList());
        }
    }
}
