// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeftMatrixProfileTest {

    /** The example of STUMPY's stumpi, whose exclusion zone is a quarter of the window. */
    @Test
    void givesThePublishedDistances() {
        LeftMatrixProfile profile =
                new LeftMatrixProfile(ProfileParameters.of(3, 6).withExclusion(2));
        double[] distances =
                Arrays.stream(new double[] {584, -11, 23, 79, 1001, 0, -19})
                        .map(profile::accept)
                        .toArray();
        assertThat(Arrays.copyOf(distances, 4)).containsOnly(Double.NaN);
        assertThat(distances[4]).isCloseTo(3.00009263, within(1e-8));
        assertThat(distances[5]).isCloseTo(2.69407392, within(1e-8));
        assertThat(distances[6]).isCloseTo(3.05656417, within(1e-8));
        assertThat(profile.nearest()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"Z_NORMALISED, 0", "Z_NORMALISED, 1e6", "EUCLIDEAN, 0", "EUCLIDEAN, 1e6"})
    void equalsBruteForceAtEveryPointOfHardSeries(Distance distance, double offset) {
        for (int seed = 1; seed <= 25; seed++) {
            RandomSeries random = new RandomSeries(seed);
            ProfileParameters parameters = random.parameters(distance);
            double[] x = random.hard(1200, offset);
            LeftMatrixProfile profile = new LeftMatrixProfile(parameters);
            for (int t = 0; t < x.length; t++) {
                BruteForce.assertRight(profile.accept(x[t]), x, t, parameters);
                assertNearestIsWhereItIsSaid(profile, x, t);
            }
        }
    }

    private static void assertNearestIsWhereItIsSaid(LeftMatrixProfile profile, double[] x, int t) {
        ProfileParameters parameters = profile.parameters();
        int start = t - parameters.window() + 1;
        if (profile.nearest() < 0) {
            return;
        }
        double there = BruteForce.squaredDistance(x, start, (int) profile.nearest(), parameters);
        assertThat(Math.abs(there - BruteForce.squaredDistance(x, t, parameters)))
                .isLessThanOrEqualTo(BruteForce.tolerance(there, x, t, parameters));
    }

    @ParameterizedTest
    @EnumSource(Distance.class)
    void doesNotDriftInAMillionPoints(Distance distance) {
        ProfileParameters parameters = ProfileParameters.of(32, 512).withDistance(distance);
        LeftMatrixProfile profile = new LeftMatrixProfile(parameters);
        double[] last = new double[parameters.history()];
        RandomSeries random = new RandomSeries(7);
        int n = 0;
        for (int chunk = 0; chunk < 100; chunk++) {
            for (double value : random.periodic(10_000, 40)) {
                System.arraycopy(last, 1, last, 0, last.length - 1);
                last[last.length - 1] = 1e6 + value;
                double found = profile.accept(1e6 + value);
                if (++n % 9973 == 0) {
                    BruteForce.assertRight(found, last, last.length - 1, parameters);
                }
            }
        }
        assertThat(profile.points()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"1, Z_NORMALISED", "300, Z_NORMALISED", "899, Z_NORMALISED", "450, EUCLIDEAN"})
    void goesOnFromWhatItRemembersAsIfNothingHadHappened(int cut, Distance distance) {
        for (int seed = 1; seed <= 10; seed++) {
            RandomSeries random = new RandomSeries(seed);
            ProfileParameters parameters = random.parameters(distance);
            double[] x = random.hard(1500, 0);
            LeftMatrixProfile whole = new LeftMatrixProfile(parameters);
            for (int t = 0; t < cut; t++) {
                whole.accept(x[t]);
            }
            LeftMatrixProfile restored =
                    LeftMatrixProfile.restored(
                            parameters, parameters.lags(), cut, whole.remembered());
            for (int t = cut; t < x.length; t++) {
                BruteForce.assertRight(restored.accept(x[t]), x, t, parameters);
            }
            assertThat(restored.points()).isEqualTo(1500);
        }
    }

    @ParameterizedTest
    @EnumSource(Distance.class)
    void theLeastOfThePartsIsTheWhole(Distance distance) {
        for (int seed = 1; seed <= 10; seed++) {
            RandomSeries random = new RandomSeries(seed);
            ProfileParameters parameters = random.parameters(distance);
            double[] x = random.hard(1500, 0);
            int parts = Math.min(1 + seed % 4, parameters.lags().count());
            LeftMatrixProfile[] profiles = new LeftMatrixProfile[parts];
            Arrays.setAll(
                    profiles,
                    i -> new LeftMatrixProfile(parameters, parameters.lags().part(i, parts)));
            for (int t = 0; t < x.length; t++) {
                double least = Double.NaN;
                for (LeftMatrixProfile profile : profiles) {
                    double found = profile.accept(x[t]);
                    least = found < least || Double.isNaN(least) ? found : least;
                }
                BruteForce.assertRight(least, x, t, parameters);
            }
        }
    }

    @Test
    void partsCoverAllLagsOnce() {
        LagRange lags = LagRange.of(10, 33);
        int next = 10;
        for (int part = 0; part < 5; part++) {
            assertThat(lags.part(part, 5).first()).isEqualTo(next);
            next = lags.part(part, 5).last() + 1;
        }
        assertThat(next).isEqualTo(34);
        assertThatThrownBy(() -> lags.part(0, 25)).hasMessageContaining("25 for 24 lags");
    }

    @Test
    void hasNoValueBeforeThereAreTwoWindows() {
        LeftMatrixProfile profile = new LeftMatrixProfile(ProfileParameters.of(5, 20));
        double[] distances = new RandomSeries(1).periodic(11, 5);
        for (int i = 0; i < distances.length; i++) {
            assertThat(Double.isNaN(profile.accept(distances[i]))).isEqualTo(i < 9);
        }
    }

    @Test
    void comparesConstantWindowsByTheirConvention() {
        LeftMatrixProfile profile = new LeftMatrixProfile(ProfileParameters.of(4, 40));
        double[] x = {1, 5, 2, 8, 3, 3, 3, 3, 1, 9, 2, 7, 4, 4, 4, 4};
        double[] found = Arrays.stream(x).map(profile::accept).toArray();
        assertThat(found[7]).as("the first constant window").isEqualTo(2);
        assertThat(found[15]).as("the second, of another value").isZero();
        assertThat(profile.nearest()).isEqualTo(4);
    }

    @Test
    void isZeroForAPerfectRepetition() {
        LeftMatrixProfile profile = new LeftMatrixProfile(ProfileParameters.of(8, 64));
        for (int i = 0; i < 200; i++) {
            double found = profile.accept(i % 10 < 5 ? 1e6 : 1e6 + 20);
            if (i >= 20) {
                assertThat(found).isZero();
            }
        }
    }

    @Test
    void findsTheNextAnomalyAfterANaN() {
        double[] x = new RandomSeries(3).periodic(2000, 40);
        x[700] = Double.NaN;
        Arrays.fill(x, 1500, 1540, 0.3);
        LeftMatrixProfile profile = new LeftMatrixProfile(ProfileParameters.of(40, 600));
        double[] found = Arrays.stream(x).map(profile::accept).toArray();
        assertThat(Arrays.copyOfRange(found, 700, 740)).containsOnly(Double.NaN);
        int strangest = 740;
        for (int t = 740; t < x.length; t++) {
            strangest = found[t] > found[strangest] ? t : strangest;
        }
        assertThat(strangest).isBetween(1500, 1580);
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        assertThatThrownBy(() -> ProfileParameters.of(1, 20)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> ProfileParameters.of(10, 19))
                .hasMessageContaining("no two windows");
        assertThatThrownBy(() -> ProfileParameters.of(10, 20).withExclusion(11))
                .hasMessageContaining("from 1 to the window's 10");
        assertThatThrownBy(
                        () ->
                                new LeftMatrixProfile(
                                        ProfileParameters.of(10, 40), LagRange.of(9, 20)))
                .hasMessageContaining("not all among 10 to 30");
    }
}
