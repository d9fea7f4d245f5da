// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A forest with shingles as each version of the layout wrote it, and the scores that it gave
 * afterwards. As {@link GoldenForest}, {@code main} wrote both and does not write over them.
 */
final class GoldenVectorForest {

    static final ForestParameters PARAMETERS =
            ForestParameters.of(5, 16)
                    .withOutputAfter(8)
                    .withShingleSize(4)
                    .withScaling(Scaling.none());

    private static final int WRITTEN_AFTER = 102;
    private static final int SCORES_AFTERWARDS = 40;

    private GoldenVectorForest() {}

    /** Writes {@code vector-forest-vN.bin} and {@code vector-forest-vN.csv} into the folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        VectorForest forest = VectorForest.of(1, PARAMETERS);
        for (int n = 1; n <= WRITTEN_AFTER; n++) {
            forest.accept(point(n));
        }
        String name = "vector-forest-v" + VectorForestBytes.VERSION;
        Files.write(
                folder.resolve(name + ".bin"),
                VectorForestBytes.write(forest),
                StandardOpenOption.CREATE_NEW);
        List<String> lines = new ArrayList<>(List.of("value,score"));
        for (int n = WRITTEN_AFTER + 1; n <= WRITTEN_AFTER + SCORES_AFTERWARDS; n++) {
            double[] point = point(n);
            lines.add(point[0] + "," + forest.accept(point));
        }
        Files.write(folder.resolve(name + ".csv"), lines, StandardOpenOption.CREATE_NEW);
    }

    private static double[] point(int n) {
        return new double[] {Math.sin(0.4 * n) + 0.1 * Math.sin(31.0 * n)};
    }
}
