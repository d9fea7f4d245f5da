// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.common.state.TimedModelFunction;
import io.flinkblueprints.discords.domain.Detector;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.model.SeriesPoint;
import java.io.Serializable;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.Collector;

/**
 * Takes the points of each series in the order of event time; late ones go to {@link
 * LatePoints#TAG}. What comes out for a point is made by a {@link Maker}.
 */
@SuppressWarnings("NullAway.Init") // The context exists from open() on.
public final class SeriesFunction<OUT> implements TimedModelFunction<SeriesPoint, Series, OUT> {

    /** Makes a result of what is known of a point; see {@link Detector.Results}. */
    @FunctionalInterface
    public interface Maker<OUT> extends Serializable {
        OUT make(
                String series,
                long index,
                long at,
                double input,
                double distance,
                long nearest,
                double limit);
    }

    private static final long serialVersionUID = 1L;

    private final DetectorParameters parameters;
    private final Presence presence;
    private final Maker<OUT> maker;
    private final String uid;
    private transient ModelContext context;

    /**
     * A function for points by series.
     *
     * @param uid of the operator, for the dead letters of late points
     */
    public SeriesFunction(
            DetectorParameters parameters, Presence presence, Maker<OUT> maker, String uid) {
        this.parameters = parameters;
        this.presence = presence;
        this.maker = maker;
        this.uid = uid;
    }

    @Override
    public void open(ModelContext opened) {
        context = opened;
    }

    @Override
    public Series create(SeriesPoint first) {
        return new Series(Detector.of(first.series, parameters));
    }

    @Override
    public void process(SeriesPoint point, Series series, Collector<OUT> out) {
        Detector detector = series.detector;
        if (!detector.add(point.at, point.value)) {
            LatePoints.send(point, detector.order().released(), uid, context);
            return;
        }
        detector.release(into(out, detector));
        long now = context.processingTime();
        if (detector.order().waiting() > 0 && series.waiting.arrive(now)) {
            presence.wakeAfterWaiting(now, context);
        }
        if (series.waiting.watch()) {
            presence.wakeToForget(detector.order().newest(), context);
        }
    }

    @Override
    public void onTimer(long time, TimeDomain domain, Series series, Collector<OUT> out) {
        Detector detector = series.detector;
        if (domain == TimeDomain.EVENT_TIME) {
            if (presence.isForgotten(detector.order().newest(), time)) {
                detector.releaseAll(into(out, detector));
                context.drop();
            } else {
                presence.wakeToForget(detector.order().newest(), context);
            }
            return;
        }
        series.waiting.wake();
        long lastArrival = series.waiting.lastArrival(context.processingTime());
        if (presence.hasWaited(lastArrival, context)) {
            detector.releaseAll(into(out, detector));
        } else if (series.waiting.arrive(lastArrival)) {
            presence.wakeAfterWaiting(lastArrival, context);
        }
    }

    private Detector.Results into(Collector<OUT> out, Detector detector) {
        return (index, at, input, distance, nearest, limit) ->
                out.collect(
                        maker.make(detector.series(), index, at, input, distance, nearest, limit));
    }
}
