// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.discords.simulator.LabelledValue;
import io.flinkblueprints.discords.simulator.SyntheticSeries;
import io.flinkblueprints.discords.simulator.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A series, its labels, and the window that it is looked at with. */
record LabelledSeries(String name, int window, double[] values, boolean[] labels) {

    private static final String DATA = "reference.data";

    /** The window of each series that the reference data may have. */
    private static final List<String> FILES =
            List.of(
                    "ucr_136_UCR_Anomaly_InternalBleeding17_1600_3198_3309 160",
                    "nab_nyc_taxi 48",
                    "nab_art_daily_flatmiddle 72",
                    "nab_art_daily_jumpsup 72",
                    "nab_ec2_request_latency 64",
                    "nab_art_daily_perfect_square_wave 60",
                    "nab_art_flatline 60");

    /** Those in the folder {@code discord-series} of the reference data; none without it. */
    static List<LabelledSeries> published() throws IOException {
        List<LabelledSeries> all = new ArrayList<>();
        String data = System.getProperty(DATA, "");
        for (String each : FILES) {
            String[] parts = each.split(" ");
            Path file = Path.of(data, "discord-series", parts[0] + ".csv");
            if (!data.isEmpty() && Files.isRegularFile(file)) {
                all.add(read(file, parts[0], Integer.parseInt(parts[1])));
            }
        }
        return all;
    }

    /** One of the simulator's, used for nothing else. */
    static LabelledSeries synthetic(Waveform form, long seed, int points) {
        SyntheticSeries series = new SyntheticSeries(form, seed);
        double[] values = new double[points];
        boolean[] labels = new boolean[points];
        for (int i = 0; i < points; i++) {
            LabelledValue value = series.next();
            values[i] = value.value();
            labels[i] = value.isAnomalous();
        }
        String name = "synthetic " + form.name().toLowerCase(Locale.ROOT);
        return new LabelledSeries(name, SyntheticSeries.PERIOD * 4 / 5, values, labels);
    }

    /**
     * What the public example's script sends: a sine of ten points a period in which every 30th
     * point is replaced by a whole number from -3 to 3. The sine is 0 there, so a 0 is no anomaly
     * at all; it is labelled all the same.
     */
    static LabelledSeries example(int window, int points, long seed) {
        Random random = new Random(seed);
        double[] values = new double[points];
        boolean[] labels = new boolean[points];
        for (int i = 0; i < points; i++) {
            int counter = i + 1;
            labels[i] = counter % 30 == 0;
            double sign = random.nextBoolean() ? 1 : -1;
            values[i] =
                    labels[i]
                            ? sign * Math.round(3 * random.nextDouble())
                            : Math.sin(counter * Math.PI / 5);
        }
        return new LabelledSeries("the example's own", window, values, labels);
    }

    private static LabelledSeries read(Path file, String name, int window) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = Arrays.asList(lines.get(0).split(","));
        int points = lines.size() - 1;
        double[] values = new double[points];
        boolean[] labels = new boolean[points];
        for (int i = 0; i < points; i++) {
            String[] cells = lines.get(i + 1).split(",");
            values[i] = Double.parseDouble(cells[columns.indexOf("value")]);
            labels[i] = cells[columns.indexOf("label")].equals("1");
        }
        return new LabelledSeries(name, window, values, labels);
    }
}
