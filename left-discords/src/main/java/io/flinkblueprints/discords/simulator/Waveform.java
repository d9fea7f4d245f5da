// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

/** What a synthetic series repeats; a phase from 0 to 1 gives a value of the order of 1. */
public enum Waveform {
    /** A pump: a sine with its second harmonic. */
    PUMP {
        @Override
        double at(double phase) {
            return Math.sin(2 * Math.PI * phase) + 0.4 * Math.sin(4 * Math.PI * phase + 1);
        }
    },
    /** A heart: two bumps and a sharp beat between them. */
    HEART {
        @Override
        double at(double phase) {
            return 0.3 * bump(phase, 0.2, 0.05)
                    + 2 * bump(phase, 0.45, 0.02)
                    - 0.4 * bump(phase, 0.5, 0.02)
                    + 0.5 * bump(phase, 0.75, 0.06);
        }
    },
    /** A machine that is switched on, works evenly and cools down. */
    OVEN {
        @Override
        double at(double phase) {
            return phase < 0.5 ? 1 - Math.exp(-phase / 0.06) : Math.exp(-(phase - 0.5) / 0.12);
        }
    };

    abstract double at(double phase);

    static double bump(double phase, double centre, double width) {
        double off = (phase - centre) / width;
        return Math.exp(-off * off / 2);
    }
}
