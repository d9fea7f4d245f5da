// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.common.properties.PropertySchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The table of properties in a blueprint's README, made from the schema that the job reads. */
public final class PropertyTable {

    private static final String BEGIN = "<!-- properties: generated from the settings -->";
    private static final String END = "<!-- end of properties -->";

    private PropertyTable() {}

    /**
     * Fails, showing the right table, unless the README has exactly that between its two markers.
     */
    public static void assertMatches(Path readme, PropertySchema schema) {
        String text = read(readme);
        assertThat(text).as("markers in %s", readme).contains(BEGIN, END);
        String table = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        assertThat(table.strip()).isEqualTo(of(schema).strip());
    }

    /**
     * Fails unless the development properties are accepted by the schema and cover exactly these
     * groups.
     */
    public static void assertAccepts(
            Path developmentProperties, PropertySchema schema, String... groups) {
        ApplicationProperties properties = ApplicationProperties.ofFile(developmentProperties);
        schema.read(properties);
        assertThat(properties.groupIds()).contains(groups);
    }

    /** The table in Markdown. */
    public static String of(PropertySchema schema) {
        StringBuilder table =
                new StringBuilder("| Property | Value | Default | Meaning |\n|---|---|---|---|\n");
        for (PropertyGroup group : schema.groups()) {
            for (Property<?> property : group.properties()) {
                row(table, group, property);
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, PropertyGroup group, Property<?> property) {
        Map<Boolean, String> absent = Map.of(true, "required", false, "none");
        table.append("| `")
                .append(group.id())
                .append('.')
                .append(property.key())
                .append("` | ")
                .append(property.expected())
                .append(" | ")
                .append(
                        property.defaultValue()
                                .map(value -> "`" + value + "`")
                                .orElse(absent.get(property.isRequired())))
                .append(" | ")
                .append(property.description())
                .append(" |\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
