// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.domain.Series;
import io.flinkblueprints.tep.model.StorePoint;
import java.util.ArrayList;
import java.util.List;

/** Points of plants that run at the base case. */
public final class StorePoints {

    private StorePoints() {}

    /** The n-th measurements of a plant, n from 1. */
    public static StorePoint measured(String plant, int n) {
        return StorePoint.of(Samples.sample(plant, n));
    }

    /** The first measurements of plant-1. */
    public static List<StorePoint> measured(int count) {
        List<StorePoint> points = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            points.add(measured("plant-1", n));
        }
        return points;
    }

    /** Scores with the given values. */
    public static StorePoint scored(String plant, long at, long sequence, double... scores) {
        StorePoint point = new StorePoint();
        point.series = Series.STAGE_SCORES;
        point.plantId = plant;
        point.at = at;
        point.sequence = sequence;
        point.values = scores;
        return point;
    }
}
