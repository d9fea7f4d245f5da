// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

/**
 * One random input as a smooth function of time: a cubic per step, renewed when the step ends.
 *
 * <p>Random numbers are drawn whether or not the disturbance is on, so that switching one does not
 * change what the others do.
 */
final class RandomWalk {

    private static final double FIRST_STEP_HOURS = 0.1;
    private static final double FALL_HOURS = 0.1;
    private static final double RISEN = 0.1;

    private final RandomInput input;
    private double a;
    private double b;
    private double c;
    private double d;
    private double begin;
    private double end;

    RandomWalk(RandomInput input) {
        this.input = input;
        restart();
    }

    /** Stands at the centre, as at time 0. */
    void restart() {
        setCubic(input.valueCentre, 0, 0, 0);
        begin = 0;
        end = FIRST_STEP_HOURS;
    }

    double at(double hours) {
        double h = hours - begin;
        return a + h * (b + h * (c + h * d));
    }

    /** Begins the next step if this one has ended. */
    void renew(double hours, boolean active, RandomNumbers random) {
        if (hours < end) {
            return;
        }
        double h = end - begin;
        double value = at(end);
        double slope = b + h * (2 * c + 3 * h * d);
        begin = end;
        if (!input.isPulse()) {
            walk(value, slope, active, random);
        } else if (value > RISEN) {
            fall(value, slope);
        } else {
            rise(active, random);
        }
    }

    /** To a random value, where the slope is 0, in a random time. */
    private void walk(double value, double slope, boolean active, RandomNumbers random) {
        double length = input.hoursHalfWidth * random.symmetric() + input.hoursCentre;
        double swing = input.valueHalfWidth * random.symmetric();
        // The model draws a slope too, with half-width 0 for every input.
        random.symmetric();
        double next = input.valueCentre + (active ? swing : 0);
        setCubic(
                value,
                slope,
                (3 * (next - value) - length * 2 * slope) / (length * length),
                (2 * (value - next) + length * slope) / (length * length * length));
        end = begin + length;
    }

    /** Back to 0. */
    private void fall(double value, double slope) {
        setCubic(
                value, slope, -(3 * value + 0.2 * slope) / 0.01, (2 * value + 0.1 * slope) / 0.001);
        end = begin + FALL_HOURS;
    }

    /** From 0 to 1 in a random time, as a parabola; stays 0 while the disturbance is off. */
    private void rise(boolean active, RandomNumbers random) {
        double length = input.hoursHalfWidth * random.symmetric() + input.hoursCentre;
        setCubic(0, 0, active ? 1 / (length * length) : 0, 0);
        end = begin + length;
    }

    private void setCubic(double newA, double newB, double newC, double newD) {
        a = newA;
        b = newB;
        c = newC;
        d = newD;
    }
}
