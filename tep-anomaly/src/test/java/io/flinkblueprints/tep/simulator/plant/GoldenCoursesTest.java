// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Eight hours with each disturbance are what they were when they last equalled the published
 * model's.
 */
class GoldenCoursesTest {

    private static final Table GOLDEN = Table.ofResource(GoldenCourses.RESOURCE);

    static IntStream numbers() {
        return IntStream.rangeClosed(0, Disturbance.COUNT);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void courseIsUnchanged(int number) {
        List<Table.Row> rows =
                GOLDEN.rows().stream().filter(row -> row.number("idv") == number).toList();
        assertThat(rows).hasSize(number == 14 ? 1 : 4);
        ControlledPlant plant = GoldenCourses.plant(number);
        Deviation deviation = new Deviation(1e-3);
        for (Table.Row row : rows) {
            GoldenCourses.advance(plant, number, (long) row.number("tick"));
            assertThat(plant.plant().randomState()).isEqualTo(row.number("rng_g"));
            deviation.add("xmeas", plant.plant().measurements(), row.vector("xmeas", 41));
            deviation.add("xmv", plant.plant().manipulated(), row.vector("xmv", 12));
        }
        deviation.assertBelow(1e-6);
    }
}
