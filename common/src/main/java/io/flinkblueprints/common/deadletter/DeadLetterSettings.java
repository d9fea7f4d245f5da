// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.deadletter;

import io.flinkblueprints.common.kinesis.KinesisSinkSettings;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where dead letters go: the property group {@code DeadLetters}. */
public final class DeadLetterSettings {

    /** The kinds of sink. */
    public enum Kind {
        /** A Kinesis stream, with the keys of any other output stream. */
        KINESIS,
        /** Files of JSON lines. */
        FILE
    }

    private static final Property<Kind> SINK =
            Property.choice("sink", Kind.class)
                    .withDefault("KINESIS")
                    .describedAs("Where dead letters go");
    private static final Property<String> PATH =
            Property.text("path")
                    .orAbsent()
                    .describedAs("Folder of the JSON lines, for `sink` = FILE");

    /** The group; for a Kinesis sink it has the keys of an output stream too. */
    public static final PropertyGroup GROUP =
            PropertyGroup.of("DeadLetters", properties()).withRule(DeadLetterSettings::fault);

    private final GroupValues values;

    private DeadLetterSettings(GroupValues values) {
        this.values = values;
    }

    public static DeadLetterSettings of(GroupValues values) {
        return new DeadLetterSettings(values);
    }

    public Kind kind() {
        return values.get(SINK);
    }

    /** The folder; there is one exactly when the kind is FILE. */
    public Optional<String> path() {
        return values.find(PATH);
    }

    /** The stream, when the kind is KINESIS. */
    public KinesisSinkSettings stream() {
        return KinesisSinkSettings.of(values);
    }

    private static List<Property<?>> properties() {
        List<Property<?>> all = new ArrayList<>(List.of(SINK, PATH));
        all.addAll(KinesisSinkSettings.PROPERTIES);
        return all;
    }

    private static Optional<String> fault(GroupValues values) {
        if (values.get(SINK) == Kind.FILE) {
            return values.find(PATH).isPresent()
                    ? Optional.empty()
                    : Optional.of("sink = FILE needs path");
        }
        return KinesisSinkSettings.fault(values);
    }
}
