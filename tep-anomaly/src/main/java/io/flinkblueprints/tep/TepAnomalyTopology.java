// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.parse.ParseFunction;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.PlantSample;
import io.flinkblueprints.tep.model.StageScores;
import io.flinkblueprints.tep.operator.AlarmFunction;
import io.flinkblueprints.tep.operator.PlantForestsCodec;
import io.flinkblueprints.tep.operator.ScoreFunction;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From the records of plants to scores and alarms.
 *
 * <table>
 * <caption>Stages, each with the job's parallelism</caption>
 * <tr><th>uid</th><th>key</th><th>state</th><th>TTL</th></tr>
 * <tr><td>parse-samples</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>assign-event-time</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>score-stages</td><td>plant</td><td>"model": a forest a stage, up to 1.8 MB a plant</td><td>never</td></tr>
 * <tr><td>raise-alarms</td><td>plant</td><td>"plant-alarms": 150 bytes a plant</td><td>never</td></tr>
 * </table>
 */
public final class TepAnomalyTopology {

    private static final Duration IDLE_AFTER = Duration.ofSeconds(10);

    private final DataStream<PlantSample> samples;
    private final DataStream<StageScores> scores;
    private final DataStream<AlarmEvent> alarms;
    private final DataStream<Rejected> rejected;

    private TepAnomalyTopology(
            DataStream<PlantSample> samples,
            DataStream<StageScores> scores,
            DataStream<AlarmEvent> alarms,
            DataStream<Rejected> rejected) {
        this.samples = samples;
        this.scores = scores;
        this.alarms = alarms;
        this.rejected = rejected;
    }

    public static TepAnomalyTopology build(DataStream<SourceRecord> records, TepSettings settings) {
        SingleOutputStreamOperator<PlantSample> parsed =
                ParseFunction.append(
                        records, settings.sampleParser(), PlantSample.class, "parse-samples");
        DataStream<PlantSample> samples =
                parsed.assignTimestampsAndWatermarks(eventTime(settings))
                        .uid("assign-event-time")
                        .name("assign-event-time");
        SingleOutputStreamOperator<StageScores> scores =
                samples.keyBy(sample -> sample.plantId)
                        .transform(
                                "score-stages",
                                TypeInformation.of(StageScores.class),
                                new HeapModelOperator<>(
                                        new ScoreFunction(settings.forest()),
                                        new PlantForestsCodec(settings.forest()),
                                        settings.plantsOnHeap()))
                        .uid("score-stages")
                        .keyBy(score -> score.plantId)
                        .process(new AlarmFunction(settings.alarmRule()))
                        .uid("raise-alarms")
                        .name("raise-alarms");
        return new TepAnomalyTopology(
                samples,
                scores,
                scores.getSideOutput(AlarmFunction.ALARMS),
                parsed.getSideOutput(ParseFunction.REJECTED));
    }

    /** Records that are samples, with their event times. */
    public DataStream<PlantSample> samples() {
        return samples;
    }

    /** One for each sample, judged, in the order of its plant. */
    public DataStream<StageScores> scores() {
        return scores;
    }

    /** One for each time a stage goes into alarm or out of it. */
    public DataStream<AlarmEvent> alarms() {
        return alarms;
    }

    /** Records that are no samples. */
    public DataStream<Rejected> rejected() {
        return rejected;
    }

    private static WatermarkStrategy<PlantSample> eventTime(TepSettings settings) {
        return WatermarkStrategy.<PlantSample>forBoundedOutOfOrderness(settings.outOfOrderness())
                .withTimestampAssigner((sample, before) -> sample.at)
                .withIdleness(IDLE_AFTER);
    }
}
