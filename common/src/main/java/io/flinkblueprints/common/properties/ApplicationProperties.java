// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The runtime properties of an application in the form of the managed service: groups, each a map
 * from key to text.
 *
 * <p>Where they come from is decided by the arguments of the program alone, in the same way on a
 * laptop, on Kubernetes and on the managed service: {@code --application-properties FILE} names a
 * file; {@code --local} takes the development file in the job jar; no argument means the file that
 * the managed service provides.
 */
public final class ApplicationProperties {

    /** The development properties in the resources of every module. */
    public static final String LOCAL_RESOURCE = "flink-application-properties-dev.json";

    private static final String FILE_ARGUMENT = "--application-properties";
    private static final String LOCAL_ARGUMENT = "--local";

    private final Map<String, Map<String, String>> groups;

    private ApplicationProperties(Map<String, Map<String, String>> groups) {
        this.groups = groups;
    }

    /**
     * Reads the properties that the arguments ask for, {@value #LOCAL_RESOURCE} for {@code
     * --local}.
     *
     * @param job the job's main class, whose class loader has the development file
     * @throws InvalidPropertiesException as {@link #load(String[], Class, String)}
     */
    public static ApplicationProperties load(String[] args, Class<?> job) {
        return load(args, job, LOCAL_RESOURCE);
    }

    /**
     * Reads the properties that the arguments ask for; for a job that shares its jar with others.
     *
     * @param job the job's main class, whose class loader has the development file
     * @param localResource the name of that file
     * @throws InvalidPropertiesException if the arguments are not understood, or the file is
     *     missing or not of the form {@code [{"PropertyGroupId": "...", "PropertyMap": {...}}]}
     */
    public static ApplicationProperties load(String[] args, Class<?> job, String localResource) {
        List<String> arguments = Arrays.asList(args);
        if (arguments.isEmpty()) {
            return ofService();
        }
        if (arguments.equals(Collections.singletonList(LOCAL_ARGUMENT))) {
            return ofResource(job, localResource);
        }
        if (arguments.size() == 2 && arguments.get(0).equals(FILE_ARGUMENT)) {
            return ofFile(Paths.get(arguments.get(1)));
        }
        throw new InvalidPropertiesException(
                "arguments "
                        + arguments
                        + ": expected nothing, "
                        + LOCAL_ARGUMENT
                        + ", or "
                        + FILE_ARGUMENT
                        + " FILE");
    }

    /** Properties that are at hand already, for tests and tools. */
    public static ApplicationProperties of(Map<String, Map<String, String>> groups) {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        groups.forEach((id, values) -> copy.put(id, new TreeMap<>(values)));
        return new ApplicationProperties(copy);
    }

    /** The ids of all groups, sorted. */
    public Set<String> groupIds() {
        return Collections.unmodifiableSet(groups.keySet());
    }

    /** The values of a group; empty if there is no such group. */
    public Map<String, String> group(String id) {
        return Collections.unmodifiableMap(groups.getOrDefault(id, Collections.emptyMap()));
    }

    private static ApplicationProperties ofService() {
        try {
            return parse(
                    "the managed service's file",
                    KinesisAnalyticsRuntime::getApplicationProperties);
        } catch (InvalidPropertiesException e) {
            throw new InvalidPropertiesException(
                    e.getMessage()
                            + "; elsewhere run with "
                            + FILE_ARGUMENT
                            + " FILE or "
                            + LOCAL_ARGUMENT,
                    e);
        }
    }

    private static ApplicationProperties ofResource(Class<?> job, String name) {
        try (InputStream resource = job.getClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new InvalidPropertiesException("the job jar has no " + name);
            }
            // The runtime library reads files only.
            Path copy = Files.createTempFile("application-properties", ".json");
            try {
                Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
                return ofFile(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new InvalidPropertiesException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file in the managed service's form.
     *
     * @throws InvalidPropertiesException if it is missing or malformed; the runtime library would
     *     take a missing file for an empty one
     */
    public static ApplicationProperties ofFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new InvalidPropertiesException(
                    "application properties file " + file + " does not exist or cannot be read");
        }
        return parse(
                file.toString(),
                () -> KinesisAnalyticsRuntime.getApplicationProperties(file.toString()));
    }

    private static ApplicationProperties parse(String origin, Reading reading) {
        try {
            Map<String, Map<String, String>> groups = new TreeMap<>();
            for (Map.Entry<String, Properties> group : reading.read().entrySet()) {
                Map<String, String> values = new TreeMap<>();
                Properties properties = group.getValue();
                for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                    values.put(key, properties.getProperty(key));
                }
                groups.put(group.getKey(), values);
            }
            if (groups.isEmpty()) {
                // What the runtime library makes of a file that is missing, empty or no array.
                throw new IOException("there is no group");
            }
            return new ApplicationProperties(groups);
        } catch (IOException | RuntimeException e) {
            throw new InvalidPropertiesException(
                    origin
                            + ": expected a JSON array of {\"PropertyGroupId\", \"PropertyMap\"}, but "
                            + e.getMessage(),
                    e);
        }
    }

    private interface Reading {
        Map<String, Properties> read() throws IOException;
    }
}
