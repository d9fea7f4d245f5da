// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.domain;

/**
 * What a stage's forest sees of a sample: each measurement as its distance from the base case in
 * units of its noise.
 *
 * <p>A forest cuts along a dimension with a probability proportional to its range. In raw units the
 * feeds in kg/h (noise 18 to 22) would get nearly every cut and the feed of A in kscmh (noise
 * 0.0012) none; in units of noise each measurement counts alike, and the scale is the same for
 * every plant and needs no learning.
 */
final class StageVector {

    private StageVector() {}

    /**
     * Fills a vector.
     *
     * @param xmeas all 41 measurements in their units; NaN where the plant does not measure
     * @param vector {@code stage.dimensions()} long; a value that is not measured becomes 0, which
     *     a forest never cuts as long as it stays so
     */
    static void fill(Stage stage, double[] xmeas, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            Measurement measurement = stage.measurements().get(i);
            double value = xmeas[measurement.index()];
            vector[i] =
                    Double.isNaN(value)
                            ? 0
                            : (value - measurement.baseValue()) / measurement.noise();
        }
    }
}
