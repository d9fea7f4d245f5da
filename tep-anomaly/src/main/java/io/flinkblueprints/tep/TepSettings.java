// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

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
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.ForestParameters;
import io.flinkblueprints.tep.domain.Scaling;
import io.flinkblueprints.tep.io.SampleParser;
import io.flinkblueprints.tep.io.ShiftedSampleParser;
import io.flinkblueprints.tep.io.archive.ArchiveSettings;
import io.flinkblueprints.tep.io.influx.TimeSeriesSettings;
import io.flinkblueprints.tep.io.timestream.TimestreamSettings;
import io.flinkblueprints.tep.model.PlantSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every property of the job. */
public final class TepSettings {

    /** Which numbers the measurements have in a message. */
    enum Numbering {
        /** Those of the paper, 1 to 41. */
        PAPER,
        /** Those of the public example's client: one too low, without plant and time. */
        SHIFTED
    }

    /** What the forests see. */
    enum ScalingKind {
        /** See {@link Scaling#whitened}. */
        WHITENED,
        /** See {@link Scaling#none}. */
        NOISE
    }

    private static final Property<Numbering> NUMBERING =
            Property.choice("numbering", Numbering.class)
                    .withDefault("PAPER")
                    .describedAs(
                            "How measurements are numbered; SHIFTED reads the public example's own messages");
    private static final Property<String> PLANT_ID =
            Property.text("plant.id")
                    .withDefault("plant-1")
                    .describedAs("The plant of SHIFTED messages, which name none");
    private static final Property<String> PLANTS =
            Property.text("plants")
                    .where(names -> !names(names).contains(""), "that is names with commas between")
                    .orAbsent()
                    .describedAs(
                            "Plants whose samples are taken, as in `plant-1, plant-2`; of any plant if absent");
    private static final Property<String> EARLIEST =
            Property.instant("time.earliest", "that is a time such as 1990-01-01T00:00:00Z")
                    .withDefault("1990-01-01T00:00:00Z")
                    .describedAs("Samples from before are rejected");
    private static final Property<Duration> AHEAD =
            Property.duration("time.ahead.of.arrival")
                    .withDefault("1 d")
                    .describedAs(
                            "Samples whose clock runs further ahead of their arrival are rejected");
    private static final Property<Duration> OUT_OF_ORDER =
            Property.duration("out.of.orderness")
                    .withDefault("1 min")
                    .describedAs("How far the watermark stays behind the newest sample");
    static final PropertyGroup SAMPLES =
            PropertyGroup.of("Samples", NUMBERING, PLANT_ID, PLANTS, EARLIEST, AHEAD, OUT_OF_ORDER);

    private static final ForestSettings FORESTS =
            ForestSettings.withDefaults("64", "0.000390625", "1");
    private static final Property<ScalingKind> SCALING =
            Property.choice("scaling", ScalingKind.class)
                    .withDefault("WHITENED")
                    .describedAs(
                            "What the forests see: measurements without what the others explain, or each by its noise");
    private static final Property<Double> SMOOTHING =
            Property.number("smoothing")
                    .where(n -> n > 0 && n <= 1, "above 0, at most 1")
                    .withDefault("0.5")
                    .describedAs("Weight of the newest vector before whitening; 1 does not smooth");
    private static final Property<Integer> SCALING_MEMORY =
            Property.integer("scaling.memory")
                    .where(n -> n >= 1, "of at least 1")
                    .withDefault("4000")
                    .describedAs("Vectors after which an old one counts 1/e in the whitening");
    private static final Property<Integer> ON_HEAP =
            Property.integer("plants.on.heap")
                    .where(n -> n >= 1, "of at least 1")
                    .withDefault("200")
                    .describedAs(
                            "Plants of a subtask whose forests stay on the heap; others wait in keyed state");
    static final PropertyGroup FOREST = forestGroup();

    /** All of it. */
    public static final PropertySchema SCHEMA =
            PropertySchema.of(
                    KinesisSourceSettings.group("InputStream0"),
                    KinesisSinkSettings.group("OutputStream0"),
                    KinesisSinkSettings.group("OutputStream1"),
                    DeadLetterSettings.GROUP,
                    SAMPLES,
                    FOREST,
                    AlarmSettings.GROUP,
                    TimeSeriesSettings.GROUP,
                    TimestreamSettings.GROUP,
                    ArchiveSettings.GROUP);

    private final PropertyValues values;

    private TepSettings(PropertyValues values) {
        this.values = values;
    }

    /**
     * Checks and takes the properties.
     *
     * @throws io.flinkblueprints.common.properties.InvalidPropertiesException with every fault
     */
    public static TepSettings of(ApplicationProperties properties) {
        return new TepSettings(SCHEMA.read(properties));
    }

    KinesisSourceSettings samplesStream() {
        return KinesisSourceSettings.of(group("InputStream0"));
    }

    KinesisSinkSettings scoresStream() {
        return KinesisSinkSettings.of(group("OutputStream0"));
    }

    KinesisSinkSettings alarmsStream() {
        return KinesisSinkSettings.of(group("OutputStream1"));
    }

    DeadLetterSettings deadLetters() {
        return DeadLetterSettings.of(group("DeadLetters"));
    }

    TimeSeriesSettings timeSeries() {
        return TimeSeriesSettings.of(group("TimeSeries"));
    }

    TimestreamSettings timestream() {
        return TimestreamSettings.of(group("Timestream"));
    }

    ArchiveSettings archive() {
        return ArchiveSettings.of(group("Archive"));
    }

    RecordParser<PlantSample> sampleParser() {
        GroupValues samples = group("Samples");
        if (samples.get(NUMBERING) == Numbering.SHIFTED) {
            return new ShiftedSampleParser(samples.get(PLANT_ID));
        }
        return new SampleParser(
                        EventTimeBounds.between(
                                Instant.parse(samples.get(EARLIEST)), samples.get(AHEAD)))
                .of(samples.find(PLANTS).map(TepSettings::names).orElse(List.of()));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toList());
    }

    Duration outOfOrderness() {
        return group("Samples").get(OUT_OF_ORDER);
    }

    public ForestParameters forest() {
        GroupValues forest = group("Forest");
        return FORESTS.parameters(forest)
                .withScaling(
                        forest.get(SCALING) == ScalingKind.WHITENED
                                ? Scaling.whitened(
                                        forest.get(SMOOTHING), forest.get(SCALING_MEMORY))
                                : Scaling.none());
    }

    int plantsOnHeap() {
        return group("Forest").get(ON_HEAP);
    }

    public AlarmRule alarmRule() {
        return AlarmSettings.rule(group("Alarm"));
    }

    private static PropertyGroup forestGroup() {
        List<Property<?>> properties = new ArrayList<>(FORESTS.properties());
        properties.addAll(List.of(SCALING, SMOOTHING, SCALING_MEMORY, ON_HEAP));
        return PropertyGroup.of("Forest", properties).withRule(FORESTS::fault);
    }

    private GroupValues group(String id) {
        return values.group(id);
    }
}
