// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One running JVM of a service.
 *
 * <p>Its standard input is held open here and never written to: when this process ends, however it
 * ends, that input closes and the service leaves by itself.
 */
public final class ForkedService implements AutoCloseable {

    private static final int QUOTED_LINES = 15;
    private static final long CLOSING_SECONDS = 15;

    private final ServiceLaunch launch;
    private final Process process;
    private Map<String, String> facts = Map.of();

    private ForkedService(ServiceLaunch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /**
     * Starts the JVM and waits until it says that it is ready.
     *
     * @throws ServiceStartException if it does not; nothing is left running then
     */
    public static ForkedService start(ServiceLaunch launch) {
        Readiness readiness = new Readiness();
        ForkedService service = new ForkedService(launch, fork(launch));
        readiness.follow(launch.name(), service.process.inputReader(), launch.output());
        try {
            service.facts = service.await(readiness);
            return service;
        } catch (ServiceStartException notReady) {
            service.kill();
            service.clean();
            throw notReady;
        }
    }

    /** What the service said of itself when it became ready, for example its address. */
    public Map<String, String> facts() {
        return facts;
    }

    /**
     * One fact of the ready line.
     *
     * @throws IllegalStateException if the service did not tell it
     */
    public String fact(String key) {
        String value = facts.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    launch.name() + " did not tell its " + key + ", only " + facts.keySet());
        }
        return value;
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return launch.log();
    }

    /** Ends it at once, as a crash would (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        waitFor(CLOSING_SECONDS);
    }

    /** Lets it end in order, and ends it anyway if it does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The end that we want.
        }
        if (!waitFor(CLOSING_SECONDS)) {
            kill();
        }
        clean();
    }

    private static Process fork(ServiceLaunch launch) {
        try {
            Files.createDirectories(launch.log().getParent());
            Files.createDirectories(launch.temporary());
            ProcessBuilder builder =
                    new ProcessBuilder(command(launch))
                            .directory(launch.directory().toFile())
                            .redirectErrorStream(true);
            // A Flink installation of the user's must not lend its configuration or plugins.
            builder.environment().keySet().removeIf(variable -> variable.startsWith("FLINK_"));
            builder.environment().putAll(launch.environment());
            return builder.start();
        } catch (IOException impossible) {
            throw new ServiceStartException(
                    "The service " + launch.name() + " cannot be started", impossible);
        }
    }

    private static List<String> command(ServiceLaunch launch) {
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(launch.module().jvmOptions());
        command.add("-Djava.io.tmpdir=" + launch.temporary());
        command.add("-Dlog.file=" + launch.log());
        command.addAll(launch.jvmOptions());
        command.add("-cp");
        command.add(launch.module().classPath());
        command.add(launch.mainClass());
        command.addAll(launch.arguments());
        return command;
    }

    private Map<String, String> await(Readiness readiness) {
        try {
            return readiness.facts().get(launch.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw notReady(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            throw notReady("not ready after " + launch.startTimeout().toSeconds() + " s", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw notReady("the start was interrupted", stop);
        }
    }

    /**
     * A reason that the service gave is enough, in one line; silence is explained by the end of the
     * log.
     */
    private ServiceStartException notReady(Throwable cause) {
        if (cause instanceof ServiceStartException) {
            return new ServiceStartException(
                    "The service "
                            + launch.name()
                            + " did not start: "
                            + cause.getMessage()
                            + " ("
                            + launch.log()
                            + ")",
                    cause);
        }
        return notReady(String.valueOf(cause.getMessage()), cause);
    }

    private ServiceStartException notReady(String reason, Throwable cause) {
        StringBuilder message =
                new StringBuilder("The service " + launch.name() + " did not start: " + reason);
        Path quoted = LogTail.of(launch.log(), 1).isEmpty() ? launch.output() : launch.log();
        message.append("\nThe end of ").append(quoted).append(':');
        LogTail.of(quoted, QUOTED_LINES).forEach(line -> message.append("\n  ").append(line));
        return new ServiceStartException(message.toString(), cause);
    }

    private boolean waitFor(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void clean() {
        try (Stream<Path> files = Files.walk(launch.temporary())) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            // A process that still ends may take its own files away between the listing and the
            // deletion.
        }
    }
}
