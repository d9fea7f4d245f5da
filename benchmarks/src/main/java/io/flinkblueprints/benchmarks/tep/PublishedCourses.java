// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.Measurement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The public benchmark of Chiang, Russell and Braatz (2001): a sample each 3 minutes, disturbances
 * from sample 161 of 960 on.
 */
final class PublishedCourses {

    static final int MINUTES = 3;
    static final int BEFORE_ONSET = 160;

    private final Path folder;

    /** Those of a folder that holds {@code d00.dat.gz} and others. */
    PublishedCourses(Path folder) {
        this.folder = folder;
    }

    /** 500 samples of normal operation to learn from, in a file of one row per variable. */
    List<double[]> training() {
        List<double[]> variables = rows("d00.dat.gz");
        List<double[]> samples = new ArrayList<>();
        for (int n = 0; n < variables.get(0).length; n++) {
            int sample = n;
            samples.add(
                    variables.stream()
                            .limit(Measurement.COUNT)
                            .mapToDouble(variable -> variable[sample])
                            .toArray());
        }
        return samples;
    }

    /** 960 samples; 0 is normal operation. */
    List<double[]> test(int disturbance) {
        return rows(name(disturbance)).stream()
                .map(row -> Arrays.copyOf(row, Measurement.COUNT))
                .collect(Collectors.toList());
    }

    boolean has(int disturbance) {
        return Files.isRegularFile(folder.resolve(name(disturbance)));
    }

    private static String name(int disturbance) {
        return String.format(Locale.ROOT, "d%02d_te.dat.gz", disturbance);
    }

    private List<double[]> rows(String file) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                                StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+"))
                    .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
