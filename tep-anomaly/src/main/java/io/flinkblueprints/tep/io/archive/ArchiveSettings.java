// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import io.flinkblueprints.common.aws.AwsEndpoint;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.tep.io.store.StoreSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The property group {@code Archive}. */
public final class ArchiveSettings {

    /** The kinds of sink. */
    enum Kind {
        /** Files with headers, exactly once. */
        FILE,
        /** A delivery stream of Firehose, at least once. */
        FIREHOSE
    }

    private static final Property<Kind> SINK =
            Property.choice("sink", Kind.class)
                    .withDefault("FILE")
                    .describedAs("Files, or a delivery stream of Amazon Data Firehose");
    private static final Property<String> PATH =
            Property.text("path")
                    .orAbsent()
                    .describedAs("Folder of the files, such as s3://bucket/samples");
    private static final Property<String> DELIVERY_STREAM =
            Property.text("delivery.stream")
                    .where(
                            name -> name.matches("[a-zA-Z0-9_.-]{1,64}"),
                            "of 1 to 64 letters, digits, dots, dashes and underscores")
                    .orAbsent()
                    .describedAs("Name of the delivery stream, for `sink` = FIREHOSE");
    private static final Property<Duration> INTERVAL =
            Property.duration("flush.interval")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("1 s")
                    .describedAs(
                            "How long a row may wait for a batch to fill, for `sink` = FIREHOSE");

    /** The group. */
    public static final PropertyGroup GROUP =
            PropertyGroup.of("Archive", properties()).withRule(ArchiveSettings::fault);

    private final GroupValues values;

    private ArchiveSettings(GroupValues values) {
        this.values = values;
    }

    public static ArchiveSettings of(GroupValues values) {
        return new ArchiveSettings(values);
    }

    public boolean isEnabled() {
        return values.get(StoreSettings.ENABLED);
    }

    Kind kind() {
        return values.get(SINK);
    }

    /** There is one when the kind is FILE. */
    String path() {
        return values.find(PATH).orElseThrow();
    }

    /** There is one when the kind is FIREHOSE. */
    String deliveryStream() {
        return values.find(DELIVERY_STREAM).orElseThrow();
    }

    Properties clientProperties() {
        return AwsEndpoint.sinkProperties(values);
    }

    Duration flushInterval() {
        return values.get(INTERVAL);
    }

    private static List<Property<?>> properties() {
        return List.of(
                StoreSettings.ENABLED,
                SINK,
                PATH,
                DELIVERY_STREAM,
                AwsEndpoint.REGION,
                AwsEndpoint.ENDPOINT,
                INTERVAL);
    }

    private static Optional<String> fault(GroupValues values) {
        if (!values.get(StoreSettings.ENABLED)) {
            return Optional.empty();
        }
        Property<String> needed = values.get(SINK) == Kind.FILE ? PATH : DELIVERY_STREAM;
        return values.find(needed).isPresent()
                ? Optional.empty()
                : Optional.of("sink = " + values.get(SINK) + " needs " + needed.key());
    }
}
