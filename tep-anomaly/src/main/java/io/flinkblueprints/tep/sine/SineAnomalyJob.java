// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import io.flinkblueprints.common.deadletter.DeadLetters;
import io.flinkblueprints.common.job.StrictEnvironment;
import io.flinkblueprints.common.kinesis.KinesisStreams;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.tep.sine.io.PointScoreJson;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Scores the numbers of series, such as sine waves with faults, with Random Cut Forests. */
public final class SineAnomalyJob {

    /** The development properties; the module's other job has the usual name. */
    static final String LOCAL_RESOURCE = "sine-application-properties-dev.json";

    private SineAnomalyJob() {}

    public static void main(String[] args) throws Exception {
        SineSettings settings =
                SineSettings.of(
                        ApplicationProperties.load(args, SineAnomalyJob.class, LOCAL_RESOURCE));
        StreamExecutionEnvironment environment = StrictEnvironment.create();
        connect(environment, settings);
        environment.execute("tep-anomaly-sine");
    }

    static void connect(StreamExecutionEnvironment environment, SineSettings settings) {
        SineAnomalyTopology topology =
                SineAnomalyTopology.build(
                        KinesisStreams.read(environment, settings.pointsStream(), "read-points"),
                        settings);
        KinesisStreams.write(
                topology.scores(),
                PointScoreJson.above(settings.threshold()),
                scored -> scored.point.series,
                settings.scoresStream(),
                "write-scores");
        DeadLetters.write(topology.rejected(), settings.deadLetters());
    }
}
