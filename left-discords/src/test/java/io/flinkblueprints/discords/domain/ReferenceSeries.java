// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Columns of the labelled series and of what brute force in another language says of them. */
final class ReferenceSeries {

    private static final Path DATA = Path.of(System.getProperty("reference.data", ""));

    private ReferenceSeries() {}

    /** A series' column; skips the test, and says so, where there is no reference data. */
    static double[] series(String name, String column) {
        return column(DATA.resolve("discord-series").resolve(name + ".csv"), column);
    }

    static double[] oracle(String name, int window, int history, String column) {
        String file = String.format("%s_m%d_H%d.csv", name, window, history);
        return column(DATA.resolve("discord-oracles").resolve(file), column);
    }

    private static double[] column(Path file, String column) {
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "skipped: no reference data (start with -Dreference.data=DIR)");
        try {
            List<String> lines = Files.readAllLines(file);
            int at = Arrays.asList(lines.get(0).split(",")).indexOf(column);
            return lines.stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[at]))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
