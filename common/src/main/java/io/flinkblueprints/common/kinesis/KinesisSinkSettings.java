// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An output stream: a property group such as {@code OutputStream0}. */
public final class KinesisSinkSettings {

    static final Property<Duration> FLUSH_INTERVAL =
            Property.duration("sink.flush.interval")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("100 ms")
                    .describedAs("How long a record may wait for a batch to fill");

    /** The keys of every output stream. */
    public static final List<Property<?>> PROPERTIES = properties();

    private final GroupValues values;

    private KinesisSinkSettings(GroupValues values) {
        this.values = values;
    }

    /** The group of an output stream with the given id. */
    public static PropertyGroup group(String id) {
        return PropertyGroup.of(id, PROPERTIES).withRule(KinesisSinkSettings::fault);
    }

    public static KinesisSinkSettings of(GroupValues values) {
        return new KinesisSinkSettings(values);
    }

    /** Why no stream can be written with these values; empty if one can. */
    public static Optional<String> fault(GroupValues values) {
        return KinesisEndpoint.fault(values);
    }

    KinesisEndpoint endpoint() {
        return new KinesisEndpoint(values);
    }

    Duration flushInterval() {
        return values.get(FLUSH_INTERVAL);
    }

    private static List<Property<?>> properties() {
        List<Property<?>> all = new ArrayList<>(KinesisEndpoint.PROPERTIES);
        all.add(FLUSH_INTERVAL);
        return Collections.unmodifiableList(all);
    }
}
