// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.common.state.TimedModelFunction;
import io.flinkblueprints.discords.domain.PartProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.model.PartDistance;
import io.flinkblueprints.discords.model.PartPoint;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.Collector;

/** Compares each point of a series at the lags of one part. */
@SuppressWarnings("NullAway.Init") // The context exists from open() on.
public final class PartFunction implements TimedModelFunction<PartPoint, Part, PartDistance> {

    private static final long serialVersionUID = 1L;

    private final ProfileParameters parameters;
    private final int parts;
    private final Presence presence;
    private transient ModelContext context;

    public PartFunction(ProfileParameters parameters, int parts, Presence presence) {
        this.parameters = parameters;
        this.parts = parts;
        this.presence = presence;
    }

    @Override
    public void open(ModelContext opened) {
        context = opened;
    }

    @Override
    public Part create(PartPoint first) {
        return new Part(new PartProfile(parameters, first.part, parts));
    }

    @Override
    public void process(PartPoint point, Part part, Collector<PartDistance> out) {
        double distance = part.profile.accept(point.index, point.at, point.value);
        out.collect(PartDistance.of(point, distance, part.profile.nearest()));
        if (part.waiting.watch()) {
            presence.wakeToForget(part.profile.newest(), context);
        }
    }

    @Override
    public void onTimer(long time, TimeDomain domain, Part part, Collector<PartDistance> out) {
        if (presence.isForgotten(part.profile.newest(), time)) {
            context.drop();
        } else {
            presence.wakeToForget(part.profile.newest(), context);
        }
    }
}
