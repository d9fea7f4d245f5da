// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The application properties of a local run: the development file of the job jar, pointed at the
 * services of this run, with what the user set on top. Written in the managed service's form, so
 * the job reads them as it does anywhere.
 */
public final class RunProperties {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> groups = new TreeMap<>();

    private RunProperties() {}

    /**
     * The development properties in a job jar.
     *
     * @param resource their name in the jar
     */
    public static RunProperties ofJar(Path jobJar, String resource) {
        RunProperties properties = new RunProperties();
        try (JarFile jar = new JarFile(jobJar.toFile());
                InputStream in = open(jar, resource)) {
            for (JsonNode group : JSON.readTree(in)) {
                group.get("PropertyMap")
                        .fields()
                        .forEachRemaining(
                                entry ->
                                        properties.set(
                                                group.get("PropertyGroupId").asText(),
                                                entry.getKey(),
                                                entry.getValue().asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(jobJar + " has no readable " + resource, e);
        }
        return properties;
    }

    private static InputStream open(JarFile jar, String resource) throws IOException {
        JarEntry entry = jar.getJarEntry(resource);
        if (entry == null) {
            throw new FileNotFoundException(resource);
        }
        return jar.getInputStream(entry);
    }

    /** Takes a whole group away, if there is one. */
    public RunProperties remove(String group) {
        groups.remove(group);
        return this;
    }

    public RunProperties set(String group, String key, String value) {
        groups.computeIfAbsent(group, id -> new TreeMap<>()).put(key, value);
        return this;
    }

    /**
     * Sets what a user wrote on the command line.
     *
     * @param assignment {@code Group.key=value}; the group ends at the first dot
     * @throws IllegalArgumentException if it is of another form
     */
    public RunProperties set(String assignment) {
        requireAssignment(assignment);
        int equals = assignment.indexOf('=');
        int dot = assignment.indexOf('.');
        return set(
                assignment.substring(0, dot),
                assignment.substring(dot + 1, equals),
                assignment.substring(equals + 1));
    }

    /**
     * Checks the form of an assignment before anything is started.
     *
     * @throws IllegalArgumentException if it is not {@code Group.key=value}
     */
    public static void requireAssignment(String assignment) {
        int equals = assignment.indexOf('=');
        int dot = assignment.indexOf('.');
        if (dot < 1 || equals < dot + 2 || equals == assignment.length() - 1) {
            throw new IllegalArgumentException(
                    "--set " + assignment + ": expected Group.key=value");
        }
    }

    /** Writes the file that {@code --application-properties} names. */
    public Path write(Path file) {
        ArrayNode array = JSON.createArrayNode();
        groups.forEach(
                (id, values) -> {
                    array.addObject()
                            .put("PropertyGroupId", id)
                            .set("PropertyMap", JSON.valueToTree(values));
                });
        try {
            return Files.writeString(file, array.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
