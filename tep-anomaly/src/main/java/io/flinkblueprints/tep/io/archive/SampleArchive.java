// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import io.flinkblueprints.tep.model.PlantSample;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.firehose.sink.KinesisFirehoseSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Keeps every sample as it was measured. */
public final class SampleArchive {

    private SampleArchive() {}

    /**
     * Appends the archive that the settings ask for.
     *
     * <p>Files are written exactly once: they end at each checkpoint and become visible when it is
     * complete, so what is visible is what the job has read for good. Firehose takes rows at least
     * once and without a header, since it decides by itself where its objects begin.
     *
     * @param uid of the sink, also its name
     */
    public static void write(
            DataStream<PlantSample> samples, ArchiveSettings settings, String uid) {
        Sink<PlantSample> sink =
                settings.kind() == ArchiveSettings.Kind.FILE
                        ? files(settings.path())
                        : firehose(settings);
        samples.sinkTo(sink).uid(uid).name(uid);
    }

    private static Sink<PlantSample> firehose(ArchiveSettings settings) {
        return KinesisFirehoseSink.<PlantSample>builder()
                .setSerializationSchema(SampleCsv::row)
                .setDeliveryStreamName(settings.deliveryStream())
                .setFirehoseClientProperties(settings.clientProperties())
                .setMaxTimeInBufferMS(settings.flushInterval().toMillis())
                .build();
    }

    private static Sink<PlantSample> files(String path) {
        return FileSink.forBulkFormat(new Path(path), CsvFile::create)
                .withBucketAssigner(new HourlyFolders())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(
                        OutputFileConfig.builder()
                                .withPartPrefix("samples")
                                .withPartSuffix(".csv")
                                .build())
                .build();
    }
}
