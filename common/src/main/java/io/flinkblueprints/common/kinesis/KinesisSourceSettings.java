// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An input stream: a property group such as {@code InputStream0}. */
public final class KinesisSourceSettings {

    /** How records are fetched. */
    public enum Reader {
        /**
         * GetRecords: five reads a second and 2 MB/s a shard, shared by all readers of the stream.
         */
        POLLING,
        /** SubscribeToShard: 2 MB/s a shard for this job alone, at extra cost. */
        EFO
    }

    /** Where a job begins that is not restored from a savepoint or checkpoint. */
    public enum InitialPosition {
        /** With the oldest record that the stream still has. */
        TRIM_HORIZON,
        /** With records that arrive after the start. */
        LATEST,
        /** With records that arrived at or after {@code source.init.timestamp}. */
        AT_TIMESTAMP
    }

    static final Property<Reader> READER =
            Property.choice("source.reader.type", Reader.class)
                    .withDefault("POLLING")
                    .describedAs("Polling, or enhanced fan-out with a throughput of its own");
    static final Property<String> CONSUMER =
            Property.text("source.efo.consumer.name")
                    .orAbsent()
                    .describedAs("Name of the enhanced fan-out consumer; two jobs need two names");
    static final Property<InitialPosition> POSITION =
            Property.choice("source.init.position", InitialPosition.class)
                    .withDefault("TRIM_HORIZON")
                    .describedAs("Where to begin when there is no state to restore");
    static final Property<String> TIMESTAMP =
            Property.instant("source.init.timestamp", "such as 2026-01-31T12:00:00Z")
                    .orAbsent()
                    .describedAs("The time of AT_TIMESTAMP");
    static final Property<Duration> POLL_INTERVAL =
            Property.duration("source.shard.get-records.interval")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("200 ms")
                    .describedAs(
                            "Pause between two reads of a shard; the service allows five a second, an emulator more");
    static final Property<Duration> DISCOVERY_INTERVAL =
            Property.duration("source.shard.discovery.interval")
                    .where(d -> d.toMillis() >= 100, "of at least 100 ms")
                    .withDefault("10 s")
                    .describedAs("How often new shards are looked for");

    private final GroupValues values;

    private KinesisSourceSettings(GroupValues values) {
        this.values = values;
    }

    /** The group of an input stream with the given id. */
    public static PropertyGroup group(String id) {
        List<Property<?>> all = new ArrayList<>(KinesisEndpoint.PROPERTIES);
        all.addAll(
                List.of(READER, CONSUMER, POSITION, TIMESTAMP, POLL_INTERVAL, DISCOVERY_INTERVAL));
        return PropertyGroup.of(id, all)
                .withRule(KinesisEndpoint::fault)
                .withRule(KinesisSourceSettings::fault);
    }

    public static KinesisSourceSettings of(GroupValues values) {
        return new KinesisSourceSettings(values);
    }

    KinesisEndpoint endpoint() {
        return new KinesisEndpoint(values);
    }

    Reader reader() {
        return values.get(READER);
    }

    InitialPosition position() {
        return values.get(POSITION);
    }

    Optional<Instant> timestamp() {
        return values.find(TIMESTAMP).map(Instant::parse);
    }

    Optional<String> consumer() {
        return values.find(CONSUMER);
    }

    Duration pollInterval() {
        return values.get(POLL_INTERVAL);
    }

    Duration discoveryInterval() {
        return values.get(DISCOVERY_INTERVAL);
    }

    private static Optional<String> fault(GroupValues values) {
        boolean timed = values.get(POSITION) == InitialPosition.AT_TIMESTAMP;
        if (timed != values.find(TIMESTAMP).isPresent()) {
            return Optional.of(
                    "source.init.timestamp is needed by source.init.position = AT_TIMESTAMP, and by nothing else");
        }
        if (values.get(READER) == Reader.EFO && values.find(CONSUMER).isEmpty()) {
            return Optional.of("source.reader.type = EFO needs source.efo.consumer.name");
        }
        return Optional.empty();
    }
}
