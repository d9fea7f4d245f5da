// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorBytesTest {

    @Test
    void saysWhatWasSaidWhenTheLayoutWasMade() throws IOException {
        Detector detector = DetectorBytes.read(bytes("detector-v1.bin"), GoldenDetector.PARAMETERS);
        assertThat(detector.series()).isEqualTo("golden");
        List<String> rows =
                new String(bytes("detector-v1.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .toList();
        assertThat(rows).hasSize(40);
        for (String row : rows) {
            double[] cells =
                    Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray();
            List<Double> said = new ArrayList<>();
            assertThat(detector.add((long) cells[0], cells[1])).isTrue();
            detector.release(
                    (index, at, input, distance, nearest, limit) ->
                            said.addAll(List.of((double) index, (double) at, distance, limit)));
            assertThat(said).hasSize(4);
            for (int i = 0; i < 4; i++) {
                assertThat(said.get(i)).isCloseTo(cells[2 + i], within(1e-9));
            }
        }
    }

    @Test
    void keepsThePointsAndLearnsAgainWhenTheWindowIsAnother() {
        Detector detector = detector(300);
        DetectorParameters other =
                DetectorParameters.of(
                        ProfileParameters.of(20, 60), GoldenDetector.PARAMETERS.threshold());
        Detector read =
                DetectorBytes.read(DetectorBytes.write(detector, GoldenDetector.PARAMETERS), other);
        assertThat(read.profile().points()).isEqualTo(detector.profile().points());
        assertThat(read.profile().remembered()).hasSize(60);
        assertThat(read.threshold().remembered()).isEmpty();
    }

    @Test
    void keepsTheDistancesThatFitAnotherMemory() {
        Detector detector = detector(300);
        DetectorParameters other =
                DetectorParameters.of(
                        GoldenDetector.PARAMETERS.profile(),
                        ThresholdParameters.learned(ThresholdRule.MEAN, 2, 5, 7));
        Detector read =
                DetectorBytes.read(DetectorBytes.write(detector, GoldenDetector.PARAMETERS), other);
        double[] all = detector.threshold().remembered();
        assertThat(read.threshold().remembered())
                .isEqualTo(Arrays.copyOfRange(all, all.length - 7, all.length));
    }

    @Test
    void namesAVersionThatItDoesNotKnow() {
        byte[] bytes = DetectorBytes.write(detector(50), GoldenDetector.PARAMETERS);
        bytes[3] = 9;
        assertThatThrownBy(() -> DetectorBytes.read(bytes, GoldenDetector.PARAMETERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9 cannot be read; known: 1");
    }

    @Test
    void partsNameAVersionOrANumberOfPartsThatDoesNotFit() {
        ProfileParameters parameters = GoldenDetector.PARAMETERS.profile();
        byte[] part = new PartProfile(parameters, 1, 3).toBytes();
        assertThatThrownBy(() -> PartProfile.of(part, parameters, 2))
                .hasMessageContaining("of 3 parts and cannot become one of 2");
        part[3] = 9;
        assertThatThrownBy(() -> PartProfile.of(part, parameters, 3))
                .hasMessageContaining("version 9");
        ThresholdParameters threshold = GoldenDetector.PARAMETERS.threshold();
        byte[] merged = new MergedDetector(3, threshold).toBytes();
        assertThatThrownBy(() -> MergedDetector.of(merged, 4, threshold))
                .hasMessageContaining("of 3 parts and cannot become one of 4");
        merged[3] = 9;
        assertThatThrownBy(() -> MergedDetector.of(merged, 3, threshold))
                .hasMessageContaining("version 9");
    }

    private static Detector detector(int points) {
        Detector detector = Detector.of("any", GoldenDetector.PARAMETERS);
        double[] x = new RandomSeries(1).periodic(points, 12);
        for (int i = 0; i < x.length; i++) {
            detector.add(i, x[i]);
            detector.release((index, at, input, distance, nearest, limit) -> {});
        }
        return detector;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = DetectorBytesTest.class.getResourceAsStream("/golden/" + name)) {
            return file.readAllBytes();
        }
    }
}
