// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.record.SourceRecord;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kinesis.sink.KinesisStreamsSink;
import org.apache.flink.connector.kinesis.sink.PartitionKeyGenerator;
import org.apache.flink.connector.kinesis.source.KinesisStreamsSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The one place where jobs meet Kinesis connectors. */
public final class KinesisStreams {

    private KinesisStreams() {}

    /**
     * Reads a stream. Records come without event times; a job assigns them once it has parsed.
     *
     * <p>Order holds within a shard. While a shard is split or merged and its parents are not read
     * to their end, records of one key can overtake each other: neither reader of this connector
     * version waits for the parents.
     *
     * @param uid of the source, also its name
     */
    public static DataStream<SourceRecord> read(
            StreamExecutionEnvironment environment, KinesisSourceSettings settings, String uid) {
        if (settings.reader() == KinesisSourceSettings.Reader.EFO) {
            return FanOutReader.read(environment, settings, uid);
        }
        KinesisStreamsSource<SourceRecord> source =
                KinesisStreamsSource.<SourceRecord>builder()
                        .setStreamArn(settings.endpoint().arn())
                        .setSourceConfig(pollingConfiguration(settings))
                        .setDeserializationSchema(new PolledRecordSchema())
                        .build();
        return environment
                .fromSource(
                        new ReadersFirstSource<>(source),
                        WatermarkStrategy.noWatermarks(),
                        uid,
                        TypeInformation.of(SourceRecord.class))
                .uid(uid);
    }

    /**
     * Writes a stream, at least once: after a failure, records since the last checkpoint are
     * written again.
     *
     * @param key decides the shard of a record
     * @param uid of the sink, also its name
     */
    public static <T> void write(
            DataStream<T> events,
            SerializationSchema<T> serialization,
            PartitionKeyGenerator<T> key,
            KinesisSinkSettings settings,
            String uid) {
        KinesisStreamsSink<T> sink =
                KinesisStreamsSink.<T>builder()
                        .setStreamArn(settings.endpoint().arn())
                        .setKinesisClientProperties(settings.endpoint().sinkProperties())
                        .setSerializationSchema(serialization)
                        .setPartitionKeyGenerator(key)
                        .setMaxTimeInBufferMS(settings.flushInterval().toMillis())
                        .build();
        events.sinkTo(sink).uid(uid).name(uid);
    }

    private static Configuration pollingConfiguration(KinesisSourceSettings settings) {
        Configuration configuration = new Configuration();
        Properties client = settings.endpoint().clientProperties();
        client.stringPropertyNames()
                .forEach(key -> configuration.setString(key, client.getProperty(key)));
        configuration.setString("flink.stream.initpos", settings.position().name());
        settings.timestamp()
                .ifPresent(
                        at ->
                                configuration.setString(
                                        "flink.stream.initpos.timestamp",
                                        String.valueOf(at.toEpochMilli() / 1000.0)));
        configuration.setString(
                "flink.shard.getrecords.intervalmillis",
                String.valueOf(settings.pollInterval().toMillis()));
        configuration.setString(
                "flink.shard.discovery.intervalmillis",
                String.valueOf(settings.discoveryInterval().toMillis()));
        return configuration;
    }
}
