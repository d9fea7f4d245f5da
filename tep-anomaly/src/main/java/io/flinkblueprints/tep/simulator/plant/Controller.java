// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import io.flinkblueprints.tep.domain.ManipulatedVariable;
import io.flinkblueprints.tep.domain.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A proportional-integral controller in velocity form: it moves a valve, or the setpoint of an
 * inner controller, by K ((e - e_old) + e T / Ti), where e is its error in % of the span and T its
 * period (Chiang, Russell, Braatz 2001, chapter 8).
 *
 * <p>No derivative part and no limit on the integral.
 */
class Controller {

    double setpoint;

    private final Measurement measurement;
    private double span = 100;
    private double gain;
    private double integralShare;
    private double previousError;
    private int valve;
    private @Nullable Controller inner;
    private double scale = 1;

    Controller(Measurement measurement, double setpoint) {
        this.measurement = measurement;
        this.setpoint = setpoint;
    }

    /** In the unit of the measurement. */
    Controller span(double newSpan) {
        span = newSpan;
        return this;
    }

    Controller gain(double newGain) {
        gain = newGain;
        return this;
    }

    /** Seconds between its actions and its integral time; without this it is proportional only. */
    Controller integrating(double period, double integralTime) {
        integralShare = period / integralTime;
        return this;
    }

    Controller moving(ManipulatedVariable variable) {
        valve = variable.index();
        return this;
    }

    /** A cascade: moves a setpoint, by so much of its unit per % of output. */
    Controller moving(Controller newInner, double newScale) {
        inner = newInner;
        scale = newScale;
        return this;
    }

    /**
     * Acts once.
     *
     * @param measured double[41]
     * @param manipulated double[12], %, may change
     */
    void act(double[] measured, double[] manipulated) {
        double error = (setpoint - measured[measurement.index()]) * 100 / span;
        double change = gain * ((error - previousError) + error * integralShare);
        previousError = error;
        if (inner == null) {
            manipulated[valve] += change;
        } else {
            inner.setpoint += change * scale;
        }
    }

    /** Starts from a setpoint as if there never had been an error. */
    void restart(double newSetpoint) {
        setpoint = newSetpoint;
        previousError = 0;
    }
}
