// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

import io.flinkblueprints.tep.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A forest as each version of the layout wrote it, and the scores that it gave afterwards.
 *
 * <p>{@code main} wrote both when the layout was made. It does not write over them: a later layout
 * gets files of its own, and these are read for as long as their version is.
 */
final class GoldenForest {

    static final Stage STAGE = Stage.PRODUCT;
    static final ForestParameters PARAMETERS = ForestParameters.of(5, 16).withOutputAfter(4);

    /** Those of version 1, which knew no whitening. */
    static final ForestParameters BY_NOISE = PARAMETERS.withScaling(Scaling.none());

    private static final int WRITTEN_AFTER = 1000;
    private static final int SAMPLES_AFTERWARDS = 1000;

    private GoldenForest() {}

    /** Writes {@code forest-vN.bin} and {@code forest-vN.csv} into the folder given. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StageForest forest = new StageForest(STAGE, PARAMETERS);
        for (int n = 1; n <= WRITTEN_AFTER; n++) {
            forest.accept(Samples.sample("plant-1", n).xmeas);
        }
        String name = "forest-v" + VectorForestBytes.VERSION;
        Files.write(
                folder.resolve(name + ".bin"),
                StageForestBytes.write(forest),
                StandardOpenOption.CREATE_NEW);
        List<String> lines =
                new ArrayList<>(List.of("xmeas_37,xmeas_38,xmeas_39,xmeas_40,xmeas_41,score"));
        for (int n = WRITTEN_AFTER + 1; n <= WRITTEN_AFTER + SAMPLES_AFTERWARDS; n++) {
            double[] xmeas = Samples.sample("plant-1", n).xmeas;
            forest.accept(xmeas);
            if (forest.isFresh()) {
                StringBuilder line = new StringBuilder();
                for (int i = 36; i < 41; i++) {
                    line.append(xmeas[i]).append(',');
                }
                lines.add(line.append(forest.score()).toString());
            }
        }
        Files.write(folder.resolve(name + ".csv"), lines, StandardOpenOption.CREATE_NEW);
    }
}
