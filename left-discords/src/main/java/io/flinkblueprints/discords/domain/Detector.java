// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/** All that is kept of one series: points that wait, the profile and the threshold. */
public final class Detector {

    /** Values beyond this, in size, are as useless as infinity: their squares must stay finite. */
    public static final double LARGEST_VALUE = PointHistory.LARGEST;

    private final String series;
    private final PointOrder order;
    private final DistanceProfile profile;
    private final MovingThreshold threshold;
    private long revision;

    Detector(String series, PointOrder order, DistanceProfile profile, MovingThreshold threshold) {
        this.series = series;
        this.order = order;
        this.profile = profile;
        this.threshold = threshold;
    }

    /** That of a series that begins. */
    public static Detector of(String series, DetectorParameters parameters) {
        return new Detector(
                series,
                new PointOrder(parameters.lateness()),
                parameters.newProfile(),
                new MovingThreshold(parameters.threshold()));
    }

    public String series() {
        return series;
    }

    /** Takes a point; false if it is late, and then nothing changes. */
    public boolean add(long at, double value) {
        boolean inTime = order.add(at, value);
        revision += inTime ? 1 : 0;
        return inTime;
    }

    /** Judges the points that waited long enough. */
    public void release(Results results) {
        order.release((at, value) -> judge(at, value, results));
    }

    /** Judges all points that wait. */
    public void releaseAll(Results results) {
        order.releaseAll((at, value) -> judge(at, value, results));
    }

    private void judge(long at, double value, Results results) {
        double distance = profile.accept(value);
        double limit = threshold.value();
        results.accept(profile.points() - 1, at, value, distance, profile.nearest(), limit);
        threshold.learn(distance);
        revision++;
    }

    public PointOrder order() {
        return order;
    }

    public DistanceProfile profile() {
        return profile;
    }

    public MovingThreshold threshold() {
        return threshold;
    }

    /** Changes whenever anything else does. */
    public long revision() {
        return revision;
    }

    /** Takes what is said of each point, in the order of event time. */
    @FunctionalInterface
    public interface Results {

        /**
         * One point.
         *
         * @param index from 0
         * @param at epoch milliseconds
         * @param input the value
         * @param distance NaN if there is none
         * @param nearest where the nearest window begins, or -1
         * @param limit the threshold before this point, NaN while there is none
         */
        void accept(long index, long at, double input, double distance, long nearest, double limit);
    }
}
