// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

/**
 * The last m points of a history, described: kind, mean, standard deviation, and by how much the
 * covariances change with the step onto it. Mean and deviation are computed anew from the m values
 * in two passes, so they do not drift; O(m).
 */
final class NewestWindow {

    /**
     * A smaller deviation is none: its square would vanish. No window of numbers near 1 comes
     * close.
     */
    private static final double SMALLEST = 1e-150;

    private final PointHistory points;
    private final int length;

    private WindowKind kind = WindowKind.UNUSABLE;
    private double mean;
    private double deviation;
    private double halfStep;
    private double centredSum;
    private boolean hasBefore;

    NewestWindow(PointHistory points, int length) {
        this.points = points;
        this.length = length;
    }

    /** Describes the window again, after one more point. */
    void moveOn() {
        double meanBefore = mean;
        double[] x = points.values();
        int at = points.offset(start());
        double roughMean = x[at] + Kernels.sum(x, at, length, x[at]) / length;
        double rest = Kernels.sum(x, at, length, roughMean);
        double squares = Kernels.product(x, at, roughMean, at, roughMean, length);
        mean = roughMean + rest / length;
        deviation = Math.sqrt(Math.max(0, (squares - rest * rest / length) / length));
        kind = kindOf();
        if (kind == WindowKind.CONSTANT) {
            mean = x[at];
            deviation = 0;
        }
        if (hasBefore) {
            double entered = x[at + length - 1];
            double left = x[points.offset(start() - 1)];
            halfStep = (entered - left) / 2;
            centredSum = entered - mean + (left - meanBefore);
        }
        hasBefore = true;
    }

    private WindowKind kindOf() {
        if (points.endsWithBad(length)) {
            return WindowKind.UNUSABLE;
        }
        return points.endsConstant(length) || deviation < SMALLEST
                ? WindowKind.CONSTANT
                : WindowKind.VARYING;
    }

    /** The number of its first point. */
    long start() {
        return points.count() - length;
    }

    WindowKind kind() {
        return kind;
    }

    double mean() {
        return mean;
    }

    /** Standard deviation, divided by m and not m - 1; 0 if constant. */
    double deviation() {
        return deviation;
    }

    /** Half of what entered minus what left; 0 for the first window. */
    double halfStep() {
        return halfStep;
    }

    /** What entered plus what left, each relative to its window's mean; 0 for the first window. */
    double centredSum() {
        return centredSum;
    }
}
