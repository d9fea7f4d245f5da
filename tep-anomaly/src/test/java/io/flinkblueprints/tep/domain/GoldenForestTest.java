// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenForestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void scoresAsWhenTheLayoutWasMade(int version) throws IOException {
        StageForest forest =
                StageForestBytes.read(
                        bytes("forest-v" + version + ".bin"),
                        GoldenForest.STAGE,
                        version == 1 ? GoldenForest.BY_NOISE : GoldenForest.PARAMETERS);
        List<double[]> rows = rows("forest-v" + version + ".csv");
        assertThat(rows).hasSize(40);
        for (double[] row : rows) {
            double[] xmeas = new double[41];
            System.arraycopy(row, 0, xmeas, 36, 5);
            forest.accept(xmeas);
            assertThat(forest.score()).isEqualTo(row[5]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 2)
    void goesOnInTheMiddleOfAShingle(int version) throws IOException {
        VectorForest forest =
                VectorForestBytes.read(
                        bytes("vector-forest-v" + version + ".bin"),
                        1,
                        GoldenVectorForest.PARAMETERS);
        List<double[]> rows = rows("vector-forest-v" + version + ".csv");
        assertThat(rows).hasSize(40);
        for (double[] row : rows) {
            assertThat(forest.accept(new double[] {row[0]})).isEqualTo(row[1]);
        }
    }

    private static List<double[]> rows(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(
                        line ->
                                Arrays.stream(line.split(","))
                                        .mapToDouble(Double::parseDouble)
                                        .toArray())
                .collect(Collectors.toList());
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = GoldenForestTest.class.getResourceAsStream("/golden/" + name)) {
            return file.readAllBytes();
        }
    }
}
