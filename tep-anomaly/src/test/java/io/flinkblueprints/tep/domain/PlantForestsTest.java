// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.tep.Samples;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantForestsTest {

    private static final ForestParameters PARAMETERS = ForestParameters.of(50, 256);

    @Test
    void warmsUpForAsManyVectorsAsAskedThenScores() {
        PlantForests forests = PlantForests.of(ForestParameters.of(10, 64).withOutputAfter(5));
        for (int n = 1; n <= 5; n++) {
            forests.accept(Samples.sample("plant-1", n).xmeas);
            assertThat(forests.stage(Stage.CONTINUOUS).score()).isNaN();
        }
        forests.accept(Samples.sample("plant-1", 6).xmeas);
        assertThat(forests.stage(Stage.CONTINUOUS).score()).isBetween(0.1, 3.0);
        assertThat(forests.stage(Stage.PRODUCT).score()).isNaN();
    }

    @Test
    void scoresALostFeedFarAboveNormal() {
        PlantForests forests = PlantForests.of(PARAMETERS);
        double highest = 0;
        for (int n = 1; n <= 600; n++) {
            forests.accept(Samples.sample("plant-1", n).xmeas);
            if (n > 300) {
                highest = Math.max(highest, forests.stage(Stage.CONTINUOUS).score());
            }
        }
        forests.accept(Samples.withoutFeedOfA("plant-1", 601).xmeas);
        assertThat(forests.stage(Stage.CONTINUOUS).score()).isGreaterThan(1.5 * highest);
    }

    @Test
    void repeatsTheScoreWhileAnAnalyserHoldsItsValue() {
        PlantForests forests = PlantForests.of(ForestParameters.of(10, 32).withOutputAfter(2));
        int fresh = 0;
        for (int n = 1; n <= 100; n++) {
            forests.accept(Samples.sample("plant-1", n).xmeas);
            fresh += forests.stage(Stage.PURGE_GAS).isFresh() ? 1 : 0;
        }
        assertThat(fresh).isEqualTo(11);
        double before = forests.stage(Stage.PURGE_GAS).score();
        forests.accept(Samples.sample("plant-1", 101).xmeas);
        assertThat(forests.stage(Stage.PURGE_GAS).score()).isEqualTo(before);
    }

    @Test
    void scoresTheSameAfterItWasWrittenAndReadInTheMiddle() {
        List<Double> uninterrupted = scores(0, PARAMETERS);
        for (int cut : new int[] {1, 32, 64, 200, 700}) {
            assertThat(scores(cut, PARAMETERS)).as("cut after %d", cut).isEqualTo(uninterrupted);
        }
    }

    @Test
    void scoresTheSameAfterARestoreWithShingles() {
        ForestParameters shingled = ForestParameters.of(20, 128).withShingleSize(4);
        assertThat(scores(333, shingled)).isEqualTo(scores(0, shingled));
    }

    @Test
    void scoresTheSameAfterARestoreWithoutWhitening() {
        ForestParameters byNoise = PARAMETERS.withScaling(Scaling.none());
        assertThat(scores(333, byNoise)).isEqualTo(scores(0, byNoise));
    }

    @Test
    void replacesForestsThatSawTheirMeasurementsInOtherCoordinates() {
        StageForest forest = new StageForest(Stage.PRODUCT, PARAMETERS);
        forest.accept(Samples.sample("plant-1", 1).xmeas);
        byte[] bytes = StageForestBytes.write(forest);
        for (Scaling other :
                List.of(Scaling.none(), Scaling.whitened(0.5, 3999), Scaling.whitened(0.4, 4000))) {
            ForestParameters parameters = PARAMETERS.withScaling(other);
            assertThat(StageForestBytes.read(bytes, Stage.PRODUCT, parameters).learned()).isZero();
        }
        assertThat(StageForestBytes.read(bytes, Stage.PRODUCT, PARAMETERS).learned()).isEqualTo(1);
    }

    @Test
    void replacesForestsThatWereBuiltWithOtherParameters() {
        StageForest forest =
                new StageForest(Stage.CONTINUOUS, ForestParameters.of(10, 32).withOutputAfter(2));
        for (int n = 1; n <= 50; n++) {
            forest.accept(Samples.sample("plant-1", n).xmeas);
        }
        StageForest read =
                StageForestBytes.read(
                        StageForestBytes.write(forest),
                        Stage.CONTINUOUS,
                        ForestParameters.of(20, 32).withOutputAfter(2));
        assertThat(read.score()).isNaN();
        assertThat(read.learned()).isZero();
    }

    @Test
    void namesTheVersionThatItCannotRead() {
        byte[] bytes = StageForestBytes.write(new StageForest(Stage.PRODUCT, PARAMETERS));
        ByteBuffer.wrap(bytes).putInt(99);
        assertThatThrownBy(() -> StageForestBytes.read(bytes, Stage.PRODUCT, PARAMETERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("1");
    }

    private static List<Double> scores(int cut, ForestParameters parameters) {
        PlantForests forests = PlantForests.of(parameters);
        List<Double> scores = new ArrayList<>();
        for (int n = 1; n <= 2000; n++) {
            forests.accept(Samples.sample("plant-1", n).xmeas);
            for (Stage stage : Stage.values()) {
                scores.add(forests.stage(stage).score());
            }
            if (n == cut) {
                forests = writtenAndRead(forests, parameters);
            }
        }
        return scores;
    }

    private static PlantForests writtenAndRead(PlantForests forests, ForestParameters parameters) {
        return PlantForests.of(
                stage ->
                        StageForestBytes.read(
                                StageForestBytes.write(forests.stage(stage)), stage, parameters));
    }
}
