// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A series as each version of the layout wrote it, and what was said of its next points.
 *
 * <p>{@code main} wrote both when the layout was made. It does not write over them: a later layout
 * gets files of its own, and these are read for as long as their version is.
 */
final class GoldenDetector {

    static final DetectorParameters PARAMETERS =
            DetectorParameters.of(
                            ProfileParameters.of(10, 80),
                            ThresholdParameters.learned(ThresholdRule.MEDIAN, 6, 20, 60))
                    .withLateness(3);

    private static final int WRITTEN_AFTER = 200;

    private GoldenDetector() {}

    /** Writes {@code detector-vN.bin} and {@code detector-vN.csv} into the folder given. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Detector detector = Detector.of("golden", PARAMETERS);
        double[] x = new RandomSeries(1).periodic(240, 12);
        for (int i = 0; i < WRITTEN_AFTER; i++) {
            detector.add(i, x[i]);
            detector.release((index, at, input, distance, nearest, limit) -> {});
        }
        String name = "detector-v" + DetectorBytes.VERSION;
        Files.write(
                folder.resolve(name + ".bin"),
                DetectorBytes.write(detector, PARAMETERS),
                StandardOpenOption.CREATE_NEW);
        List<String> lines = new ArrayList<>(List.of("at,value,index,released,distance,threshold"));
        for (int i = WRITTEN_AFTER; i < x.length; i++) {
            double value = x[i];
            long now = i;
            detector.add(now, value);
            detector.release(
                    (index, at, input, distance, nearest, limit) ->
                            lines.add(
                                    now + "," + value + "," + index + "," + at + "," + distance
                                            + "," + limit));
        }
        Files.write(folder.resolve(name + ".csv"), lines, StandardOpenOption.CREATE_NEW);
    }
}
