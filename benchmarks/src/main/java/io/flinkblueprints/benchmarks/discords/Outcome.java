// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import java.util.Arrays;
import java.util.Locale;

/**
 * How labels and alarms of a series agree, after its warm-up. A labelled stretch is found by an
 * alarm from its first point to as many points after its last as a window has; alarms elsewhere are
 * false, in a row as one.
 *
 * @param events labelled stretches
 * @param found those that were found
 * @param delay median, over those found, of the points from first label to first alarm
 * @param falseRuns false alarms
 * @param falsePoints share of the points without a label nearby that are alarms
 */
record Outcome(int events, int found, int delay, int falseRuns, double falsePoints) {

    static Outcome of(LabelledSeries series, boolean[] alarms, int warmUp) {
        boolean[] labels = series.labels();
        boolean[] near = new boolean[labels.length];
        int events = 0;
        int[] delays = new int[labels.length];
        int found = 0;
        for (int i = 0; i < labels.length; i++) {
            if (!labels[i] || (i > 0 && labels[i - 1])) {
                continue;
            }
            int end = i;
            while (end < labels.length && labels[end]) {
                end++;
            }
            int reach = Math.min(labels.length, end + series.window() - 1);
            Arrays.fill(near, i, reach, true);
            if (i >= warmUp) {
                events++;
                int first = firstAlarm(alarms, i, reach);
                if (first >= 0) {
                    delays[found++] = first - i;
                }
            }
        }
        int[] sorted = Arrays.stream(delays, 0, found).sorted().toArray();
        return falseAlarms(
                alarms, near, warmUp, events, found, found == 0 ? -1 : sorted[found / 2]);
    }

    private static Outcome falseAlarms(
            boolean[] alarms, boolean[] near, int warmUp, int events, int found, int delay) {
        int plain = 0;
        int points = 0;
        int runs = 0;
        for (int i = warmUp; i < alarms.length; i++) {
            if (!near[i]) {
                plain++;
                points += alarms[i] ? 1 : 0;
                runs += alarms[i] && !alarms[i - 1] ? 1 : 0;
            }
        }
        return new Outcome(events, found, delay, runs, plain == 0 ? 0 : (double) points / plain);
    }

    private static int firstAlarm(boolean[] alarms, int from, int to) {
        for (int i = from; i < to; i++) {
            if (alarms[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Events found per alarm, false ones included; 1 where there was none. */
    double precision() {
        return found + falseRuns == 0 ? 1 : (double) found / (found + falseRuns);
    }

    String cells() {
        return String.format(
                Locale.ROOT,
                "%d of %d | %s | %s | %d (%.2f %%)",
                found,
                events,
                found + falseRuns == 0 ? "-" : String.format(Locale.ROOT, "%.2f", precision()),
                delay < 0 ? "-" : String.valueOf(delay),
                falseRuns,
                100 * falsePoints);
    }
}
