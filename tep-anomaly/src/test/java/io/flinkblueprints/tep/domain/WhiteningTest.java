// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteningTest {

    private final Whitening whitening = new Whitening(Scaling.whitened(1, 1_000_000), 3);
    private final Random random = new Random(3);

    @Test
    void makesElementsUncorrelatedAndVaryAlike() {
        learn(2000);
        double[][] products = new double[3][3];
        for (int n = 0; n < 20_000; n++) {
            double[] white = whitening.accept(correlated());
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    products[i][j] += white[i] * white[j] / 20_000;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(products[i][j]).isCloseTo(i == j ? 1 : 0, within(0.05));
            }
        }
    }

    @Test
    void seesABrokenRelationThatNoElementShowsByItself() {
        learn(5000);
        double[] white = whitening.accept(new double[] {107, 7, 0}).clone();
        assertThat(white[0]).as("0.7 deviations by itself").isCloseTo(0.7, within(0.1));
        assertThat(white[1]).as("0.7 and 0.7 deviations, together").isBetween(-0.5, 0.5);
        white = whitening.accept(new double[] {107, -7, 0});
        assertThat(white[1]).as("0.7 and -0.7 deviations, together").isLessThan(-10);
    }

    @Test
    void isScaledByTheNoiseBeforeAnythingIsKnown() {
        assertThat(whitening.accept(new double[] {5, 6, 7})).containsExactly(0, 0, 0);
        double[] white = whitening.accept(new double[] {6, 6, 7});
        assertThat(white[0]).isCloseTo(1, within(0.06));
        assertThat(white[2]).isCloseTo(0, within(1e-12));
    }

    @Test
    void aConstantStaysZeroAndHarmsNothingEvenWhenTheNoiseIsForgotten() {
        Whitening forgetful = new Whitening(Scaling.whitened(1, 100), 3);
        for (int n = 0; n < 100_000; n++) {
            double[] white = forgetful.accept(new double[] {random.nextGaussian(), 4, 4});
            assertThat(white[1]).isZero();
            assertThat(white[2]).isZero();
            assertThat(white[0]).isBetween(-6.0, 6.0);
        }
        double afterwards = forgetful.accept(new double[] {0, 4.1, 4})[1];
        assertThat(afterwards).as("a tenth of the noise").isBetween(0.9, 1.1);
    }

    @Test
    void smoothsByTheWeightOfTheNewest() {
        Whitening smooth = new Whitening(Scaling.whitened(0.25, 1_000_000), 1);
        smooth.accept(new double[] {0});
        double whole = whitening.accept(new double[] {0, 0, 0})[0];
        assertThat(whole).isZero();
        double quarter = smooth.accept(new double[] {4})[0];
        whole = whitening.accept(new double[] {4, 0, 0})[0];
        assertThat(quarter).isCloseTo(whole / 4, within(1e-12));
    }

    @Test
    void anOutlierMovesMeanAndCovarianceByNoMoreThanFourDeviationsDo() {
        learn(5000);
        double before = whitening.state().covariance[0];
        whitening.accept(new double[] {1e9, 0, 0});
        assertThat(whitening.state().covariance[0]).isBetween(before, 1.004 * before);
        assertThat(whitening.state().mean[0]).isBetween(99.0, 101.0);
    }

    @Test
    void rejectsWhatMakesNoSense() {
        assertThatThrownBy(() -> Scaling.whitened(0, 10)).hasMessageContaining("smoothing");
        assertThatThrownBy(() -> Scaling.whitened(0.5, 0)).hasMessageContaining("memory");
    }

    /** About (100, 0, 0); the first two vary by 10 and go together but for 1. */
    private double[] correlated() {
        double common = 10 * random.nextGaussian();
        return new double[] {100 + common, common + random.nextGaussian(), random.nextGaussian()};
    }

    private void learn(int vectors) {
        for (int n = 0; n < vectors; n++) {
            whitening.accept(correlated());
        }
    }
}
