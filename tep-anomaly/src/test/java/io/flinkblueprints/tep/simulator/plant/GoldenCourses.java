// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Our own numbers, for a check where those of the published model are not at hand: eight hours with
 * each disturbance.
 *
 * <p>{@code main} writes them anew, to {@code src/test/resources/.../golden-courses.csv}. Do that
 * only together with a change that is meant to change the plant, and after {@link
 * PublishedModelTest} has passed with the reference data.
 */
final class GoldenCourses {

    static final String RESOURCE = "golden-courses.csv";
    static final int ONSET = 1800;

    private static final int[] TICKS = {3600, 10_800, 21_600, 28_800};

    private GoldenCourses() {}

    /** Writes the table to the file given. */
    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header()));
        IntStream.rangeClosed(0, Disturbance.COUNT).forEach(number -> lines.addAll(course(number)));
        Files.write(Path.of(args[0]), lines);
    }

    static ControlledPlant plant(int number) {
        return ControlledPlant.withNoise(1_431_655_765L + 2000L * number);
    }

    /** Goes on to a second, switching the disturbance on at the onset. */
    static void advance(ControlledPlant plant, int number, long tick) {
        while (plant.seconds() + 1 < tick) {
            if (plant.seconds() + 1 == ONSET && number > 0) {
                plant.set(Disturbance.of(number), true);
            }
            plant.advance();
        }
    }

    private static List<String> course(int number) {
        ControlledPlant plant = plant(number);
        List<String> rows = new ArrayList<>();
        // The sticking valve of IDV 14 makes the course chaotic half an hour after its onset.
        for (int tick : number == 14 ? new int[] {3600} : TICKS) {
            advance(plant, number, tick);
            rows.add(row(number, tick, plant.plant()));
        }
        return rows;
    }

    private static String header() {
        return "idv,tick,rng_g"
                + columns(41, i -> ",xmeas_" + (i + 1))
                + columns(12, i -> ",xmv_" + (i + 1));
    }

    private static String row(int number, int tick, Plant plant) {
        double[] measured = plant.measurements();
        double[] manipulated = plant.manipulated();
        return "%d,%d,%.0f".formatted(number, tick, plant.randomState())
                + columns(41, i -> digits(measured[i]))
                + columns(12, i -> digits(manipulated[i]));
    }

    private static String columns(int count, IntFunction<String> column) {
        return IntStream.range(0, count).mapToObj(column).collect(Collectors.joining());
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, ",%.9g", value);
    }
}
