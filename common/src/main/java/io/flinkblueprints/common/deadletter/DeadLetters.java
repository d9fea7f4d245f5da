// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.deadletter;

import io.flinkblueprints.common.kinesis.KinesisStreams;
import io.flinkblueprints.common.record.Rejected;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Writes the records that a job could not use where somebody will find them. */
public final class DeadLetters {

    /** Uid of the sink in every job. */
    public static final String UID = "write-dead-letters";

    private DeadLetters() {}

    /** Appends the sink that the settings name. */
    public static void write(DataStream<Rejected> rejected, DeadLetterSettings settings) {
        if (settings.kind() == DeadLetterSettings.Kind.FILE) {
            rejected.sinkTo(files(settings.path().orElseThrow())).uid(UID).name(UID);
        } else {
            KinesisStreams.write(
                    rejected,
                    DeadLetterJson.serialization(),
                    letter -> letter.record.position,
                    settings.stream(),
                    UID);
        }
    }

    private static FileSink<Rejected> files(String path) {
        SerializationSchema<Rejected> json = DeadLetterJson.serialization();
        return FileSink.<Rejected>forRowFormat(
                        new Path(path),
                        (letter, out) -> {
                            out.write(json.serialize(letter));
                            out.write('\n');
                        })
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }
}
