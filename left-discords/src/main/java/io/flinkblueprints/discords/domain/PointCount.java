// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** Counts points and compares none. */
final class PointCount implements DistanceProfile {

    private long points;

    PointCount(long points) {
        this.points = points;
    }

    @Override
    public double accept(double value) {
        points++;
        return Double.NaN;
    }

    @Override
    public long nearest() {
        return -1;
    }

    @Override
    public long points() {
        return points;
    }

    @Override
    public double[] remembered() {
        return new double[0];
    }

    @Override
    public int lastLag() {
        return 0;
    }
}
