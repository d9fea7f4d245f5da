// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service in a JVM of its own, on the class path of its module below {@code sandbox/services} and
 * nothing else.
 *
 * <p>Its standard input is held open by this process. When this process ends, however it ends, the
 * service sees the end of its input and ends too.
 */
public final class ForkedJvm implements AutoCloseable {

    /** The same packages that the tests of the whole project open; Flink needs them on Java 17. */
    private static final List<String> OPENS =
            List.of(
                    "java.lang",
                    "java.util",
                    "java.net",
                    "java.util.concurrent",
                    "java.time",
                    "java.nio",
                    "sun.nio.ch");

    private static final int LOG_LINES_SHOWN = 15;
    private static final long GRACE_SECONDS = 10;

    private final String name;
    private final Process process;
    private final Path log;

    private ForkedJvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** How to start one. */
    public static Builder of(String service, String mainClass) {
        return new Builder(service, mainClass);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /**
     * What went wrong, with the end of its log: for a service that has ended or does not answer.
     */
    public IllegalStateException failure(String what) {
        return new IllegalStateException(
                name + " " + what + "; the end of " + log + ":\n" + lastLines());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has closed its end already.
        }
        await();
        process.destroyForcibly();
    }

    private void await() {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    /** The command line of a service. */
    public static final class Builder {

        private final String service;
        private final String mainClass;
        private final List<String> jvm = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();

        private Builder(String service, String mainClass) {
            this.service = service;
            this.mainClass = mainClass;
        }

        public Builder jvm(String... options) {
            jvm.addAll(List.of(options));
            return this;
        }

        public Builder arguments(String... all) {
            arguments.addAll(List.of(all));
            return this;
        }

        /**
         * Starts it.
         *
         * @param name for messages and for the log's file name
         * @param folder gets the log, the output and all temporary files
         */
        public ForkedJvm start(String name, Path folder) {
            try {
                Path log = folder.resolve(name + ".log");
                Path temporary = Files.createDirectories(folder.resolve("tmp"));
                List<String> command =
                        new ArrayList<>(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Djava.io.tmpdir=" + temporary,
                                        "-Dlog.file=" + log));
                OPENS.forEach(
                        opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
                command.addAll(jvm);
                command.addAll(List.of("-cp", classPath(), mainClass));
                command.addAll(arguments);
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve(name + ".out").toFile())
                                .start();
                return new ForkedJvm(name, process, log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String classPath() throws IOException {
            Path module = ProjectHome.find().resolve("sandbox/services").resolve(service);
            Path list = module.resolve("target/classpath.txt");
            if (!Files.exists(list)) {
                throw new IllegalStateException(
                        "service " + service + " is not built: " + list + " is missing");
            }
            return module.resolve("target/classes")
                    + System.getProperty("path.separator")
                    + Files.readString(list).strip();
        }
    }
}
