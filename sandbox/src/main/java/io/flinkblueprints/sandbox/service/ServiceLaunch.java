// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to start one JVM of a service.
 *
 * @param name of this process: its log is {@code logs/NAME.log} below the directory
 * @param module whose class path it gets
 * @param mainClass on that class path
 * @param directory of the run: logs, temporary files and the working directory lie in it
 * @param jvmOptions besides those that the module lists itself
 * @param arguments of the main class
 * @param environment added to this process's own
 * @param startTimeout until the readiness line
 */
public record ServiceLaunch(
        String name,
        ServiceModule module,
        String mainClass,
        Path directory,
        List<String> jvmOptions,
        List<String> arguments,
        Map<String, String> environment,
        Duration startTimeout) {

    /** Ten times what a start takes on two busy cores. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public ServiceLaunch {
        directory = directory.toAbsolutePath().normalize();
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static ServiceLaunch of(
            String name, ServiceModule module, String mainClass, Path directory) {
        return new ServiceLaunch(
                name, module, mainClass, directory, List.of(), List.of(), Map.of(), PATIENCE);
    }

    public ServiceLaunch withJvmOptions(List<String> options) {
        return new ServiceLaunch(
                name, module, mainClass, directory, options, arguments, environment, startTimeout);
    }

    public ServiceLaunch withArguments(List<String> words) {
        return new ServiceLaunch(
                name, module, mainClass, directory, jvmOptions, words, environment, startTimeout);
    }

    public ServiceLaunch withEnvironment(Map<String, String> variables) {
        return new ServiceLaunch(
                name, module, mainClass, directory, jvmOptions, arguments, variables, startTimeout);
    }

    public ServiceLaunch withStartTimeout(Duration timeout) {
        return new ServiceLaunch(
                name, module, mainClass, directory, jvmOptions, arguments, environment, timeout);
    }

    /** What the process itself logs. */
    public Path log() {
        return directory.resolve("logs").resolve(name + ".log");
    }

    /** What the process prints. */
    public Path output() {
        return directory.resolve("logs").resolve(name + ".out");
    }

    /** The process's temporary files, gone with it. */
    public Path temporary() {
        return directory.resolve("tmp").resolve(name);
    }
}
