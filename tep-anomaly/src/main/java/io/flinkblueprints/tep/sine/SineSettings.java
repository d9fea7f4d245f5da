// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import io.flinkblueprints.common.deadletter.DeadLetterSettings;
import io.flinkblueprints.common.kinesis.KinesisSinkSettings;
import io.flinkblueprints.common.kinesis.KinesisSourceSettings;
import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.common.properties.PropertySchema;
import io.flinkblueprints.common.properties.PropertyValues;
import io.flinkblueprints.tep.ForestSettings;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import io.flinkblueprints.tep.sine.io.PointParser;
import io.flinkblueprints.tep.sine.model.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every property of the job. */
public final class SineSettings {

    private static final Property<String> SERIES =
            Property.text("series.id")
                    .withDefault("sine")
                    .describedAs("The series of records that name none");
    private static final Property<String> EARLIEST =
            Property.instant("time.earliest", "that is a time such as 1990-01-01T00:00:00Z")
                    .withDefault("1990-01-01T00:00:00Z")
                    .describedAs("Points from before are rejected");
    private static final Property<Duration> AHEAD =
            Property.duration("time.ahead.of.arrival")
                    .withDefault("1 d")
                    .describedAs(
                            "Points whose clock runs further ahead of their arrival are rejected");

    /** Eight points are half a wave; 0.004 forgets a burst before the next one. */
    private static final ForestSettings FORESTS = ForestSettings.withDefaults("256", "0.004", "8");

    private static final Property<Integer> ON_HEAP =
            Property.integer("series.on.heap")
                    .where(n -> n >= 1, "of at least 1")
                    .withDefault("200")
                    .describedAs(
                            "Series of a subtask whose forests stay on the heap; others wait in keyed state");
    private static final Property<Double> THRESHOLD =
            Property.number("threshold")
                    .where(n -> n > 0 && n < 100, "between 0 and 100")
                    .withDefault("1.25")
                    .describedAs("Scores above this are anomalies");

    /** All of it. */
    public static final PropertySchema SCHEMA =
            PropertySchema.of(
                    KinesisSourceSettings.group("InputStream0"),
                    KinesisSinkSettings.group("OutputStream0"),
                    DeadLetterSettings.GROUP,
                    PropertyGroup.of("Points", SERIES, EARLIEST, AHEAD),
                    forestGroup(),
                    PropertyGroup.of("Anomaly", THRESHOLD));

    private final PropertyValues values;

    private SineSettings(PropertyValues values) {
        this.values = values;
    }

    /**
     * Checks and takes the properties.
     *
     * @throws io.flinkblueprints.common.properties.InvalidPropertiesException with every fault
     */
    public static SineSettings of(ApplicationProperties properties) {
        return new SineSettings(SCHEMA.read(properties));
    }

    KinesisSourceSettings pointsStream() {
        return KinesisSourceSettings.of(values.group("InputStream0"));
    }

    KinesisSinkSettings scoresStream() {
        return KinesisSinkSettings.of(values.group("OutputStream0"));
    }

    DeadLetterSettings deadLetters() {
        return DeadLetterSettings.of(values.group("DeadLetters"));
    }

    RecordParser<Point> pointParser() {
        GroupValues points = values.group("Points");
        return new PointParser(
                points.get(SERIES),
                EventTimeBounds.between(Instant.parse(points.get(EARLIEST)), points.get(AHEAD)));
    }

    ForestParameters forest() {
        return FORESTS.parameters(values.group("Forest")).withScaling(Scaling.none());
    }

    int seriesOnHeap() {
        return values.group("Forest").get(ON_HEAP);
    }

    double threshold() {
        return values.group("Anomaly").get(THRESHOLD);
    }

    private static PropertyGroup forestGroup() {
        List<Property<?>> properties = new ArrayList<>(FORESTS.properties());
        properties.add(ON_HEAP);
        return PropertyGroup.of("Forest", properties).withRule(FORESTS::fault);
    }
}
