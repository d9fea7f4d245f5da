// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.deadletter.DeadLetters;
import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.kinesis.KinesisStreams;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.tep.io.ScoreJson;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Scores the samples of Tennessee Eastman plants with Random Cut Forests. */
public final class TepAnomalyJob {

    private TepAnomalyJob() {}

    public static void main(String[] args) throws Exception {
        TepSettings settings =
                TepSettings.of(ApplicationProperties.load(args, TepAnomalyJob.class));
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        connect(environment, settings);
        environment.execute("tep-anomaly");
    }

    static void connect(StreamExecutionEnvironment environment, TepSettings settings) {
        TepAnomalyTopology topology =
                TepAnomalyTopology.build(
                        KinesisStreams.read(environment, settings.samplesStream(), "read-samples"),
                        settings);
        KinesisStreams.write(
                topology.scores(),
                ScoreJson.ofScores(),
                s -> s.plantId,
                settings.scoresStream(),
                "write-scores");
        KinesisStreams.write(
                topology.alarms(),
                ScoreJson.ofAlarms(),
                a -> a.plantId,
                settings.alarmsStream(),
                "write-alarms");
        DeadLetters.write(
                topology.rejected().union(TepStores.write(topology, settings)),
                settings.deadLetters());
    }
}
