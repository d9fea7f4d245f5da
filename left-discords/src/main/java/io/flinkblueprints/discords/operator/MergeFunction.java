// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.common.state.TimedModelFunction;
import io.flinkblueprints.discords.domain.MergedDetector;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.model.PartDistance;
import io.flinkblueprints.discords.model.PartPoint;
import io.flinkblueprints.discords.model.PointScore;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.Collector;

/** Takes the least distance that the parts of a series found for a point, and judges it. */
@SuppressWarnings("NullAway.Init") // The context exists from open() on.
public final class MergeFunction implements TimedModelFunction<PartDistance, Merged, PointScore> {

    private static final long serialVersionUID = 1L;

    private final ThresholdParameters parameters;
    private final int parts;
    private final Presence presence;
    private transient ModelContext context;

    public MergeFunction(ThresholdParameters parameters, int parts, Presence presence) {
        this.parameters = parameters;
        this.parts = parts;
        this.presence = presence;
    }

    @Override
    public void open(ModelContext opened) {
        context = opened;
    }

    @Override
    public Merged create(PartDistance first) {
        return new Merged(new MergedDetector(parts, parameters));
    }

    @Override
    public void process(PartDistance found, Merged merged, Collector<PointScore> out) {
        PartPoint point = found.point;
        MergedDetector detector = merged.detector;
        detector.add(point.part, point.index, point.at, point.value, found.distance, found.nearest);
        detector.release(
                (index, at, input, distance, nearest, limit) ->
                        out.collect(
                                PointScore.of(point.series, index, at, input)
                                        .judged(distance, nearest, limit)));
        if (merged.waiting.watch()) {
            presence.wakeToForget(detector.newest(), context);
        }
    }

    @Override
    public void onTimer(long time, TimeDomain domain, Merged merged, Collector<PointScore> out) {
        if (presence.isForgotten(merged.detector.newest(), time)) {
            context.drop();
        } else {
            presence.wakeToForget(merged.detector.newest(), context);
        }
    }
}
