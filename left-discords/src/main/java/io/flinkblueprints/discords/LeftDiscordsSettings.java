// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import io.flinkblueprints.common.deadletter.DeadLetterSettings;
import io.flinkblueprints.common.kinesis.KinesisSinkSettings;
import io.flinkblueprints.common.kinesis.KinesisSourceSettings;
import io.flinkblueprints.common.parse.EventTimeBounds;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.common.properties.PropertySchema;
import io.flinkblueprints.common.properties.PropertyValues;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.io.PointParser;
import io.flinkblueprints.discords.operator.Presence;
import java.time.Duration;
import java.time.Instant;

/** Every property of the job. */
public final class LeftDiscordsSettings {

    private static final Property<String> SERIES =
            Property.text("series")
                    .withDefault("series-1")
                    .describedAs("The series of lines that are nothing but a number");
    private static final Property<String> EARLIEST =
            Property.instant("time.earliest", "that is a time such as 1990-01-01T00:00:00Z")
                    .withDefault("1990-01-01T00:00:00Z")
                    .describedAs("Points from before are rejected");
    private static final Property<Duration> AHEAD =
            Property.duration("time.ahead.of.arrival")
                    .withDefault("1 d")
                    .describedAs(
                            "Points whose clock runs further ahead of their arrival are rejected");
    private static final Property<Duration> LATENESS =
            Property.duration("lateness")
                    .withDefault("0 ms")
                    .describedAs(
                            "How much further its series has to come before a point is judged, by event time; those that come after that are late");
    private static final Property<Duration> WAIT =
            Property.duration("wait.at.most")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("1 s")
                    .describedAs(
                            "How long points wait, by the wall clock, while no other of their series comes");
    private static final Property<Duration> TIME_TO_LIVE =
            Property.duration("time.to.live")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("7 d")
                    .describedAs(
                            "A series without a point for so long, by event time, is forgotten");
    private static final Property<Integer> ON_HEAP =
            Property.integer("series.on.heap")
                    .where(n -> n >= 1, "of at least 1")
                    .withDefault("1000")
                    .describedAs(
                            "Series of a subtask that stay on the heap; others wait in keyed state");
    static final PropertyGroup POINTS =
            PropertyGroup.of(
                    "Points", SERIES, EARLIEST, AHEAD, LATENESS, WAIT, TIME_TO_LIVE, ON_HEAP);

    /** All of it. */
    public static final PropertySchema SCHEMA =
            PropertySchema.of(
                    KinesisSourceSettings.group("InputStream0"),
                    KinesisSinkSettings.group("OutputStream0"),
                    DeadLetterSettings.GROUP,
                    POINTS,
                    DetectorSettings.GROUP);

    private final PropertyValues values;

    private LeftDiscordsSettings(PropertyValues values) {
        this.values = values;
    }

    /**
     * Checks and takes the properties.
     *
     * @throws io.flinkblueprints.common.properties.InvalidPropertiesException with every fault
     */
    public static LeftDiscordsSettings of(ApplicationProperties properties) {
        return new LeftDiscordsSettings(SCHEMA.read(properties));
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

    PointParser parser() {
        return new PointParser(
                points().get(SERIES),
                EventTimeBounds.between(
                        Instant.parse(points().get(EARLIEST)), points().get(AHEAD)));
    }

    Duration lateness() {
        return points().get(LATENESS);
    }

    Presence presence() {
        return Presence.of(points().get(WAIT), points().get(TIME_TO_LIVE));
    }

    int seriesOnHeap() {
        return points().get(ON_HEAP);
    }

    /** What decides about a series. */
    public DetectorParameters detector() {
        return DetectorSettings.parameters(values.group("Detector"))
                .withLateness(lateness().toMillis());
    }

    /** Over how many workers the history of each series is split. */
    int parts() {
        return DetectorSettings.parts(values.group("Detector"));
    }

    private GroupValues points() {
        return values.group("Points");
    }
}
