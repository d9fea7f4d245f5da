// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine;

import io.flinkblueprints.common.parse.ParseFunction;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.tep.operator.RandomCutForestOperator;
import io.flinkblueprints.tep.sine.model.Point;
import io.flinkblueprints.tep.sine.model.PointScore;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From the numbers of series to their anomaly scores.
 *
 * <table>
 * <caption>Stages, each with the job's parallelism</caption>
 * <tr><th>uid</th><th>key</th><th>state</th><th>TTL</th></tr>
 * <tr><td>parse-points</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>score-points</td><td>series</td><td>"model": a forest, 200 kB a series</td><td>never</td></tr>
 * </table>
 */
public final class SineAnomalyTopology {

    private final DataStream<PointScore> scores;
    private final DataStream<Rejected> rejected;

    private SineAnomalyTopology(DataStream<PointScore> scores, DataStream<Rejected> rejected) {
        this.scores = scores;
        this.rejected = rejected;
    }

    public static SineAnomalyTopology build(
            DataStream<SourceRecord> records, SineSettings settings) {
        SingleOutputStreamOperator<Point> points =
                ParseFunction.append(records, settings.pointParser(), Point.class, "parse-points");
        DataStream<PointScore> scores =
                RandomCutForestOperator.of(1, settings.forest(), Point::vector, PointScore::of)
                        .withKeysOnHeap(settings.seriesOnHeap())
                        .append(
                                points.keyBy(point -> point.series),
                                PointScore.class,
                                "score-points");
        return new SineAnomalyTopology(scores, points.getSideOutput(ParseFunction.REJECTED));
    }

    /** One for each point, in the order of its series. */
    public DataStream<PointScore> scores() {
        return scores;
    }

    /** Records that are no points. */
    public DataStream<Rejected> rejected() {
        return rejected;
    }
}
