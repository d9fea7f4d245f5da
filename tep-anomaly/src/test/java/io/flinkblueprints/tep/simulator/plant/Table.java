// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A table of numbers with a header line: comma separated, columns of a vector named {@code name_1},
 * {@code name_2}...
 */
final class Table {

    private static final Path FOLDER =
            Path.of(System.getProperty("reference.data", ""), "tep-reference");
    private static final String MISSING =
            "skipped: no reference data (start with -Dreference.data=DIR)";
    private static final String ENDING = ".csv.gz";

    private final List<String> columns;
    private final List<String[]> rows;

    private Table(List<String> columns, List<String[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * A table of the published model's compiled original; without it the calling test is skipped
     * and says so.
     */
    static Table ofReference(String name) {
        assumeThat(FOLDER).withFailMessage(MISSING).isDirectory();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ENDING)))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all such tables that match, in order. */
    static List<String> referencesLike(String pattern) {
        assumeThat(FOLDER).withFailMessage(MISSING).isDirectory();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(ENDING, ""))
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table ofResource(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table read(InputStream in) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        List<String> columns = List.of(reader.readLine().split(","));
        List<String[]> rows = reader.lines().map(line -> line.split(",")).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(columns.size()));
        return new Table(columns, rows);
    }

    List<Row> rows() {
        return rows.stream().map(Row::new).toList();
    }

    final class Row {
        private final String[] cells;

        private Row(String[] cells) {
            this.cells = cells;
        }

        String text(String column) {
            return cells[columns.indexOf(column)];
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** The columns {@code name_1} to {@code name_length}. */
        double[] vector(String name, int length) {
            int first = columns.indexOf(name + "_1");
            assertThat(columns.get(first + length - 1)).isEqualTo(name + "_" + length);
            return Arrays.stream(cells, first, first + length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
