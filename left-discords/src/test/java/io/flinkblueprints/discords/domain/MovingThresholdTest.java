// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovingThresholdTest {

    @Test
    void isWhatItsRuleSays() {
        double[] distances = {3, 1, 2, 10, 4};
        assertThat(after(ThresholdRule.MEDIAN, 2, distances))
                .isCloseTo(3 + 2 * 1.4826, within(1e-4));
        assertThat(after(ThresholdRule.UPPER, 2, distances))
                .isCloseTo(3 + 2 * 7 / 1.28155, within(1e-4));
        assertThat(after(ThresholdRule.MEAN, 2, distances))
                .isCloseTo(4 + 2 * Math.sqrt(10), within(1e-12));
        assertThat(after(ThresholdRule.QUANTILE, 0.8, distances)).isEqualTo(4);
    }

    @Test
    void hasNoSayInItsOwnVerdict() {
        MovingThreshold threshold = learned(ThresholdRule.MEAN, 2, 3, 100);
        for (double distance : new double[] {1, 2, 3}) {
            assertThat(threshold.value()).as("while it warms up").isNaN();
            threshold.learn(distance);
        }
        double before = threshold.value();
        threshold.learn(1e6);
        assertThat(before).isLessThan(4);
        assertThat(threshold.value()).isGreaterThan(4);
    }

    @Test
    void isNotMovedByAnAnomalyWhereTheMeanIs() {
        MovingThreshold median = learned(ThresholdRule.MEDIAN, 6, 10, 1000);
        MovingThreshold upper = learned(ThresholdRule.UPPER, 4, 10, 1000);
        MovingThreshold mean = learned(ThresholdRule.MEAN, 6, 10, 1000);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double distance = i >= 930 ? 50 : 1 + 0.1 * random.nextGaussian();
            median.learn(distance);
            upper.learn(distance);
            mean.learn(distance);
        }
        assertThat(median.value()).isBetween(1.5, 2.0);
        assertThat(upper.value()).isBetween(1.4, 2.0);
        assertThat(mean.value()).isGreaterThan(50);
    }

    @Test
    void forgets() {
        MovingThreshold threshold = learned(ThresholdRule.QUANTILE, 1, 2, 5);
        for (double distance : new double[] {9, 1, 1, 1, 1}) {
            threshold.learn(distance);
        }
        assertThat(threshold.value()).isEqualTo(9);
        threshold.learn(2);
        assertThat(threshold.value()).isEqualTo(2);
        assertThat(threshold.remembered()).containsExactly(1, 1, 1, 1, 2);
    }

    /** A heart's rest and beat have distances of two sizes; neither is strange. */
    @Test
    void leavesRoomForDistancesOfTwoSizes() {
        MovingThreshold upper = learned(ThresholdRule.UPPER, 4, 10, 1000);
        MovingThreshold median = learned(ThresholdRule.MEDIAN, 6, 10, 1000);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double distance = (i % 5 == 0 ? 3 : 1) + 0.1 * random.nextGaussian();
            upper.learn(distance);
            median.learn(distance);
        }
        assertThat(upper.value()).isGreaterThan(4);
        assertThat(median.value()).isLessThan(2.5);
    }

    /** Ten times the noise is strange at first, and not for ever. */
    @ParameterizedTest
    @EnumSource(Distance.class)
    void getsUsedToTenTimesTheNoise(Distance distance) {
        ProfileParameters profile = ProfileParameters.of(20, 600).withDistance(distance);
        Detector detector =
                Detector.of(
                        "drift",
                        DetectorParameters.of(
                                profile,
                                ThresholdParameters.learned(ThresholdRule.UPPER, 4, 280, 1000)));
        Random random = new Random(11);
        int change = 6000;
        int[] alarms = new int[3];
        for (int i = 0; i < 3 * change; i++) {
            double noise = i < change ? 0.02 : 0.2;
            double value = Math.sin(2 * Math.PI * i / 25) + noise * random.nextGaussian();
            int phase = i < change ? 0 : i < change + 1500 ? 1 : 2;
            detector.add(i, value);
            detector.release(
                    (index, at, input, d, nearest, limit) ->
                            alarms[phase] +=
                                    Judgement.of(d, limit).tag() == AnomalyTag.IS_ANOMALY ? 1 : 0);
        }
        assertThat(alarms[0]).as("before").isLessThan(change / 100);
        assertThat(alarms[1]).as("just after").isGreaterThan(30);
        assertThat(alarms[2]).as("later").isLessThan(2 * change / 100);
    }

    @Test
    void isNeverBelowTheLeast() {
        MovingThreshold threshold =
                new MovingThreshold(
                        ThresholdParameters.learned(ThresholdRule.MEDIAN, 6, 1, 10).withLeast(0.5));
        threshold.learn(1e-9);
        assertThat(threshold.value()).isEqualTo(0.5);
    }

    @Test
    void staysAtAFixedDistance() {
        MovingThreshold threshold = new MovingThreshold(ThresholdParameters.fixed(2));
        threshold.learn(100);
        assertThat(threshold.value()).isEqualTo(2);
        assertThat(threshold.remembered()).isEmpty();
    }

    @Test
    void ordersAsSortingDoes() {
        SortedWindow window = new SortedWindow(37);
        Random random = new Random(2);
        double[] all = new double[500];
        for (int i = 0; i < all.length; i++) {
            all[i] = random.nextInt(20) / 2.0;
            window.add(all[i]);
            double[] last = Arrays.copyOfRange(all, Math.max(0, i - 36), i + 1);
            assertThat(window.inOrderOfArrival()).isEqualTo(last);
            double[] sorted = Arrays.stream(last).sorted().toArray();
            double median = sorted[(sorted.length + 1) / 2 - 1];
            assertThat(window.median()).isEqualTo(median);
            double[] off = Arrays.stream(last).map(d -> Math.abs(d - median)).sorted().toArray();
            assertThat(window.medianDeviation()).isEqualTo(off[(off.length + 1) / 2 - 1]);
            assertThat(window.mean())
                    .isCloseTo(Arrays.stream(last).average().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void judgesByTheThresholdBefore() {
        assertThat(Judgement.of(3, 2).tag()).isEqualTo(AnomalyTag.IS_ANOMALY);
        assertThat(Judgement.of(3, 2).score()).isEqualTo(0.6);
        assertThat(Judgement.of(2, 2).tag()).isEqualTo(AnomalyTag.IS_NOT_ANOMALY);
        assertThat(Judgement.of(2, 2).score()).isEqualTo(0.5);
        assertThat(Judgement.of(0, 0).score()).isZero();
        assertThat(Judgement.of(1, 0).score()).isEqualTo(1);
        assertThat(Judgement.of(1, Double.NaN).tag()).isEqualTo(AnomalyTag.INITIALISING);
        assertThat(Judgement.of(Double.NaN, 1).tag()).isEqualTo(AnomalyTag.INITIALISING);
        assertThat(Judgement.of(Double.NaN, 1).score()).isNaN();
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        assertThatThrownBy(() -> learned(ThresholdRule.MEDIAN, -1, 1, 1))
                .hasMessageContaining("MEDIAN");
        assertThatThrownBy(() -> learned(ThresholdRule.QUANTILE, 1.5, 1, 1))
                .hasMessageContaining("QUANTILE");
        assertThatThrownBy(() -> learned(ThresholdRule.MEAN, 1, 5, 4))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> ThresholdParameters.fixed(-1)).hasMessageContaining("at least 0");
        assertThatThrownBy(
                        () ->
                                DetectorParameters.of(
                                                ProfileParameters.of(10, 40),
                                                ThresholdParameters.learned(
                                                        ThresholdRule.MEDIAN, 6, 1, 10))
                                        .withSearch(Search.EARLY_STOPPING))
                .hasMessageContaining("fixed threshold");
    }

    private static double after(ThresholdRule rule, double factor, double... distances) {
        MovingThreshold threshold = learned(rule, factor, 1, 100);
        Arrays.stream(distances).forEach(threshold::learn);
        return threshold.value();
    }

    private static MovingThreshold learned(
            ThresholdRule rule, double factor, int warmUp, int memory) {
        return new MovingThreshold(ThresholdParameters.learned(rule, factor, warmUp, memory));
    }
}
