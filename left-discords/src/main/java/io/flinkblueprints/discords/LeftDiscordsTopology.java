// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import io.flinkblueprints.common.parse.ParseFunction;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.SourceRecord;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.common.state.ModelFunction;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.Search;
import io.flinkblueprints.discords.model.PartDistance;
import io.flinkblueprints.discords.model.PartPoint;
import io.flinkblueprints.discords.model.PointScore;
import io.flinkblueprints.discords.model.SeriesPoint;
import io.flinkblueprints.discords.operator.LatePoints;
import io.flinkblueprints.discords.operator.MergeCodec;
import io.flinkblueprints.discords.operator.MergeFunction;
import io.flinkblueprints.discords.operator.PartCodec;
import io.flinkblueprints.discords.operator.PartFunction;
import io.flinkblueprints.discords.operator.SeriesCodec;
import io.flinkblueprints.discords.operator.SeriesFunction;
import io.flinkblueprints.discords.operator.SplitFunction;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From the records of series to a verdict on each point.
 *
 * <table>
 * <caption>Stages, each with the job's parallelism</caption>
 * <tr><th>uid</th><th>key</th><th>state</th><th>TTL</th></tr>
 * <tr><td>parse-points</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>assign-event-time</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>judge-points</td><td>series</td><td>"model": the last H points and distances, 84 kB</td>
 * <td>time.to.live of the series</td></tr>
 * </table>
 *
 * <p>With more than one part, these take the place of the last:
 *
 * <table>
 * <caption>Stages of a split history</caption>
 * <tr><td>order-points</td><td>series</td><td>"model": points that wait, 100 bytes</td>
 * <td>time.to.live</td></tr>
 * <tr><td>split-points</td><td>none</td><td>none</td><td></td></tr>
 * <tr><td>profile-parts</td><td>series and part</td><td>"model": the last H points</td>
 * <td>time.to.live</td></tr>
 * <tr><td>merge-parts</td><td>series</td><td>"model": distances, 32 kB</td>
 * <td>time.to.live</td></tr>
 * </table>
 */
public final class LeftDiscordsTopology {

    private static final Duration IDLE_AFTER = Duration.ofSeconds(10);

    private final DataStream<PointScore> scores;
    private final DataStream<Rejected> rejected;

    private LeftDiscordsTopology(DataStream<PointScore> scores, DataStream<Rejected> rejected) {
        this.scores = scores;
        this.rejected = rejected;
    }

    public static LeftDiscordsTopology build(
            DataStream<SourceRecord> records, LeftDiscordsSettings settings) {
        SingleOutputStreamOperator<SeriesPoint> parsed =
                ParseFunction.append(records, settings.parser(), SeriesPoint.class, "parse-points");
        DataStream<Rejected> unreadable = parsed.getSideOutput(ParseFunction.REJECTED);
        KeyedStream<SeriesPoint, String> points =
                parsed.assignTimestampsAndWatermarks(eventTime(settings))
                        .uid("assign-event-time")
                        .name("assign-event-time")
                        .keyBy(point -> point.series);
        return settings.parts() == 1
                ? whole(points, unreadable, settings)
                : split(points, unreadable, settings);
    }

    private static LeftDiscordsTopology whole(
            KeyedStream<SeriesPoint, String> points,
            DataStream<Rejected> unreadable,
            LeftDiscordsSettings settings) {
        SingleOutputStreamOperator<PointScore> judged =
                append(
                        points,
                        new SeriesFunction<>(
                                settings.detector(),
                                settings.presence(),
                                (series, index, at, input, distance, nearest, limit) ->
                                        PointScore.of(series, index, at, input)
                                                .judged(distance, nearest, limit),
                                "judge-points"),
                        new SeriesCodec(settings.detector()),
                        PointScore.class,
                        settings.seriesOnHeap(),
                        "judge-points");
        return new LeftDiscordsTopology(
                judged, unreadable.union(judged.getSideOutput(LatePoints.TAG)));
    }

    private static LeftDiscordsTopology split(
            KeyedStream<SeriesPoint, String> points,
            DataStream<Rejected> unreadable,
            LeftDiscordsSettings settings) {
        DetectorParameters detector = settings.detector();
        DetectorParameters order = detector.withSearch(Search.NONE);
        int parts = settings.parts();
        SingleOutputStreamOperator<PartPoint> ordered =
                append(
                        points,
                        new SeriesFunction<>(
                                order,
                                settings.presence(),
                                (series, index, at, input, distance, nearest, limit) ->
                                        PartPoint.of(series, index, at, input),
                                "order-points"),
                        new SeriesCodec(order),
                        PartPoint.class,
                        settings.seriesOnHeap(),
                        "order-points");
        SingleOutputStreamOperator<PartDistance> profiled =
                append(
                        ordered.flatMap(new SplitFunction(parts))
                                .uid("split-points")
                                .name("split-points")
                                .keyBy(point -> point.key),
                        new PartFunction(detector.profile(), parts, settings.presence()),
                        new PartCodec(detector.profile(), parts),
                        PartDistance.class,
                        settings.seriesOnHeap(),
                        "profile-parts");
        SingleOutputStreamOperator<PointScore> merged =
                append(
                        profiled.keyBy(found -> found.point.series),
                        new MergeFunction(detector.threshold(), parts, settings.presence()),
                        new MergeCodec(detector.threshold(), parts),
                        PointScore.class,
                        settings.seriesOnHeap(),
                        "merge-parts");
        return new LeftDiscordsTopology(
                merged, unreadable.union(ordered.getSideOutput(LatePoints.TAG)));
    }

    private static <IN, M, OUT> SingleOutputStreamOperator<OUT> append(
            KeyedStream<IN, String> events,
            ModelFunction<IN, M, OUT> function,
            ModelCodec<M> codec,
            Class<OUT> type,
            int onHeap,
            String uid) {
        return events.transform(
                        uid,
                        TypeInformation.of(type),
                        new HeapModelOperator<>(function, codec, onHeap))
                .uid(uid);
    }

    /** One for each accepted point, in the order of its series. */
    public DataStream<PointScore> scores() {
        return scores;
    }

    /** Records that are no points, and points that are late. */
    public DataStream<Rejected> rejected() {
        return rejected;
    }

    private static WatermarkStrategy<SeriesPoint> eventTime(LeftDiscordsSettings settings) {
        return WatermarkStrategy.<SeriesPoint>forBoundedOutOfOrderness(settings.lateness())
                .withTimestampAssigner((point, before) -> point.at)
                .withIdleness(IDLE_AFTER);
    }
}
