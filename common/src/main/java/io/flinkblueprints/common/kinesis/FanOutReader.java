// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.record.SourceRecord;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kinesis.FlinkKinesisConsumer;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/**
 * Enhanced fan-out by the connector's older consumer: in this version the newer source can only
 * poll.
 */
final class FanOutReader {

    private FanOutReader() {}

    @SuppressWarnings(
            "deprecation") // The only class of this connector version that subscribes to shards.
    static DataStream<SourceRecord> read(
            StreamExecutionEnvironment environment, KinesisSourceSettings settings, String uid) {
        FlinkKinesisConsumer<SourceRecord> consumer =
                new FlinkKinesisConsumer<>(
                        settings.endpoint().name(), new Schema(), consumerProperties(settings));
        return environment
                .addSource(consumer, uid, TypeInformation.of(SourceRecord.class))
                .uid(uid);
    }

    private static Properties consumerProperties(KinesisSourceSettings settings) {
        Properties properties = settings.endpoint().clientProperties();
        properties.setProperty("flink.stream.recordpublisher", "EFO");
        properties.setProperty("flink.stream.efo.registration", "LAZY");
        settings.consumer()
                .ifPresent(name -> properties.setProperty("flink.stream.efo.consumername", name));
        properties.setProperty("flink.stream.initpos", settings.position().name());
        settings.timestamp()
                .ifPresent(
                        at ->
                                properties.setProperty(
                                        "flink.stream.initpos.timestamp",
                                        String.valueOf(at.toEpochMilli() / 1000.0)));
        properties.setProperty(
                "flink.shard.discovery.intervalmillis",
                String.valueOf(settings.discoveryInterval().toMillis()));
        return properties;
    }

    private static final class Schema implements KinesisDeserializationSchema<SourceRecord> {

        private static final long serialVersionUID = 1L;

        @Override
        public SourceRecord deserialize(
                byte[] data,
                String key,
                String position,
                long arrivedAt,
                String stream,
                String shardId) {
            return SourceRecord.of(data, stream, shardId, position)
                    .withKey(key)
                    .withArrivedAt(arrivedAt);
        }

        @Override
        public TypeInformation<SourceRecord> getProducedType() {
            return TypeInformation.of(SourceRecord.class);
        }
    }
}
