// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import java.util.Random;

/**
 * An endless periodic series with noise and, now and then, a labelled anomaly that lasts from one
 * to one and a half periods. No two periods are of quite the same length and height. The same seed
 * gives the same values.
 */
public final class SyntheticSeries {

    /** Points of a period, on average. */
    public static final int PERIOD = 50;

    private static final double NOISE = 0.03;
    private static final int LEAST_GAP = 20 * PERIOD;
    private static final int MOST_GAP = 60 * PERIOD;

    private final Waveform form;
    private final Random random;
    private double noise = NOISE;
    private double phase;
    private double height = 1;
    private double length = PERIOD;
    private long untilAnomaly;
    private AnomalyKind kind = AnomalyKind.FLAT;
    private int left;
    private double frozen;

    public SyntheticSeries(Waveform form, long seed) {
        this.form = form;
        this.random = new Random(seed);
        this.untilAnomaly = gap();
    }

    public LabelledValue next() {
        if (left == 0 && untilAnomaly-- == 0) {
            begin(AnomalyKind.values()[random.nextInt(AnomalyKind.values().length)]);
            untilAnomaly = gap();
        }
        advance();
        double usual = height * form.at(phase);
        double value = (left > 0 ? wrong(usual) : usual) + noise * random.nextGaussian();
        String label = left > 0 ? kind.word() : "";
        left -= left > 0 ? 1 : 0;
        return new LabelledValue(value, label);
    }

    /** Lets an anomaly begin with the next value. */
    void begin(AnomalyKind which) {
        kind = which;
        left = PERIOD + random.nextInt(PERIOD / 2);
        frozen = height * form.at(phase);
    }

    /** Makes the noise so many times what it is at first, from now on. */
    void noiseTimes(double factor) {
        noise = factor * NOISE;
    }

    private void advance() {
        boolean isWrong = left > 0;
        double pace = isWrong && kind == AnomalyKind.FAST ? 2 : 1;
        double direction = isWrong && kind == AnomalyKind.REVERSED ? -1 : 1;
        phase += direction * pace / length;
        if (phase < 0) {
            phase += 1;
        }
        if (phase >= 1) {
            phase -= 1;
            height = 1 + 0.03 * random.nextGaussian();
            length = PERIOD * (1 + 0.01 * random.nextGaussian());
        }
    }

    private double wrong(double usual) {
        switch (kind) {
            case FLAT:
                return frozen;
            case SPIKES:
                return usual + (left % 3 == 0 ? 1.5 * Math.signum(random.nextDouble() - 0.5) : 0);
            case NOISY:
                return usual + 0.5 * random.nextGaussian();
            default:
                return usual;
        }
    }

    private long gap() {
        return LEAST_GAP + random.nextInt(MOST_GAP - LEAST_GAP);
    }
}
