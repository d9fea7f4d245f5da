// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.record.SourceRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kinesis.source.serialization.KinesisDeserializationSchema;
import org.apache.flink.kinesis.shaded.software.amazon.awssdk.services.kinesis.model.Record;
import org.apache.flink.util.Collector;

/**
 * Passes records of the polling source on as they are; the only class that sees that source's
 * shaded SDK.
 */
final class PolledRecordSchema implements KinesisDeserializationSchema<SourceRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(
            Record record, String streamArn, String shardId, Collector<SourceRecord> out) {
        String stream = streamArn.substring(streamArn.lastIndexOf('/') + 1);
        out.collect(
                SourceRecord.of(
                                record.data().asByteArray(),
                                stream,
                                shardId,
                                record.sequenceNumber())
                        .withKey(record.partitionKey())
                        .withArrivedAt(record.approximateArrivalTimestamp().toEpochMilli()));
    }

    @Override
    public TypeInformation<SourceRecord> getProducedType() {
        return TypeInformation.of(SourceRecord.class);
    }
}
