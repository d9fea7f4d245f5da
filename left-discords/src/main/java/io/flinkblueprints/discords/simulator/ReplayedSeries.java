// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A labelled series from a file of CSV with a header that names the columns {@code value} and
 * {@code label}, 1 where something is wrong and 0 elsewhere; further columns are not read. After
 * its end it begins again.
 */
public final class ReplayedSeries {

    private final String name;
    private final double[] values;
    private final boolean[] labels;
    private int next;

    private ReplayedSeries(String name, double[] values, boolean[] labels) {
        this.name = name;
        this.values = values;
        this.labels = labels;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is not as described; the message names the line
     */
    public static ReplayedSeries read(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> columns = Arrays.asList((lines.isEmpty() ? "" : lines.remove(0)).split(","));
        int valueColumn = columns.indexOf("value");
        int labelColumn = columns.indexOf("label");
        lines.removeIf(String::isBlank);
        if (valueColumn < 0 || labelColumn < 0 || lines.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " needs columns value and label, and a line with them");
        }
        double[] values = new double[lines.size()];
        boolean[] labels = new boolean[lines.size()];
        for (int i = 0; i < values.length; i++) {
            String[] cells = lines.get(i).split(",");
            try {
                values[i] = Double.parseDouble(cells[valueColumn]);
                labels[i] = cells[labelColumn].trim().equals("1");
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 2) + ": no value and label in " + lines.get(i), e);
            }
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return new ReplayedSeries(name, values, labels);
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    public int length() {
        return values.length;
    }

    public LabelledValue next() {
        LabelledValue value = new LabelledValue(values[next], labels[next] ? "labelled" : "");
        next = (next + 1) % values.length;
        return value;
    }
}
