// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import io.flinkblueprints.common.deadletter.DeadLetters;
import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.kinesis.KinesisStreams;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.discords.io.PointScoreJson;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Finds anomalies of time series by their left matrix profile. */
public final class LeftDiscordsJob {

    private LeftDiscordsJob() {}

    public static void main(String[] args) throws Exception {
        LeftDiscordsSettings settings =
                LeftDiscordsSettings.of(ApplicationProperties.load(args, LeftDiscordsJob.class));
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        connect(environment, settings);
        environment.execute("left-discords");
    }

    static void connect(StreamExecutionEnvironment environment, LeftDiscordsSettings settings) {
        LeftDiscordsTopology topology =
                LeftDiscordsTopology.build(
                        KinesisStreams.read(environment, settings.pointsStream(), "read-points"),
                        settings);
        KinesisStreams.write(
                topology.scores(),
                PointScoreJson.serialization(),
                score -> score.series,
                settings.scoresStream(),
                "write-scores");
        DeadLetters.write(topology.rejected(), settings.deadLetters());
    }
}
