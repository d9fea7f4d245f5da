// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.util.Arrays;

/**
 * The windows at which a series came down from a stretch that varied much more, oldest first. What
 * is added up over such a stretch keeps rounding errors that are large beside what follows.
 */
final class Lulls {

    /** Product of two spreads over the present variance from which the errors would show. */
    private static final double CLOUDED = 3e4;

    /** Computing anew is no use unless the spread came down by this factor. */
    private static final double CALMED = 4;

    private long[] windows = new long[8];
    private int count;

    /** The greatest deviation since the last lull. */
    private double peak;

    /** No window that is remembered varies more. */
    private double widest;

    private boolean wasConstant;

    /**
     * The series moved on to a window.
     *
     * @return whether it is a lull
     */
    boolean moveOn(NewestWindow window) {
        double spread = window.deviation();
        peak = Math.max(peak, spread);
        widest = Math.max(widest, spread);
        boolean isConstant = window.kind() == WindowKind.CONSTANT;
        boolean isLull =
                isConstant
                        ? !wasConstant
                        : window.kind() == WindowKind.VARYING
                                && peak > CALMED * spread
                                && peak * widest > CLOUDED * spread * spread;
        wasConstant = isConstant;
        if (isConstant || isLull) {
            peak = spread;
        }
        if (isLull) {
            add(window.start());
        }
        return isLull;
    }

    /** Says that no window varies more than this. */
    void widest(double deviation) {
        widest = deviation;
    }

    int count() {
        return count;
    }

    long window(int i) {
        return windows[i];
    }

    /** Forgets those before a window. */
    void forgetBefore(long window) {
        int gone = 0;
        while (gone < count && windows[gone] < window) {
            gone++;
        }
        if (gone > 0) {
            count -= gone;
            System.arraycopy(windows, gone, windows, 0, count);
        }
    }

    private void add(long window) {
        if (count == windows.length) {
            windows = Arrays.copyOf(windows, 2 * count);
        }
        windows[count++] = window;
    }
}
