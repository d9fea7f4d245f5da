// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Process monitoring by principal components: L. H. Chiang, E. L. Russell, R. D. Braatz, "Fault
 * Detection and Diagnosis in Industrial Systems", Springer 2001, chapter 4.
 *
 * <p>Components are the eigenvectors of the correlation matrix whose eigenvalue is above 1, the
 * mean of all (Kaiser's rule; with thousands of samples what parallel analysis gives too).
 */
final class PrincipalComponents {

    private final double[] mean;
    private final double[] deviation;
    private final double[][] vectors;
    private final double[] values;

    private PrincipalComponents(
            double[] mean, double[] deviation, double[][] vectors, double[] values) {
        this.mean = mean;
        this.deviation = deviation;
        this.vectors = vectors;
        this.values = values;
    }

    /**
     * Learns from normal operation.
     *
     * @param rows more than variables; no variable constant
     */
    static PrincipalComponents of(List<double[]> rows) {
        double[][] data = rows.toArray(new double[0][]);
        double[][] columns = MatrixUtils.createRealMatrix(data).transpose().getData();
        double[] mean = Arrays.stream(columns).mapToDouble(new Mean()::evaluate).toArray();
        double[] deviation =
                Arrays.stream(columns).mapToDouble(new StandardDeviation()::evaluate).toArray();
        EigenDecomposition eigen =
                new EigenDecomposition(new PearsonsCorrelation(data).getCorrelationMatrix());
        double[] values =
                Arrays.stream(eigen.getRealEigenvalues()).takeWhile(value -> value > 1).toArray();
        double[][] vectors = new double[values.length][];
        Arrays.setAll(vectors, i -> eigen.getEigenvector(i).toArray());
        return new PrincipalComponents(mean, deviation, vectors, values);
    }

    /** Hotelling's T2: how far out within the plane of the components. */
    double t2(double[] row) {
        double[] scores = scores(standardised(row));
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i] * scores[i] / values[i];
        }
        return sum;
    }

    /** Squared prediction error, or Q: how far off that plane. */
    double spe(double[] row) {
        double[] rest = standardised(row);
        double[] scores = scores(rest);
        double sum = 0;
        for (int j = 0; j < rest.length; j++) {
            double explained = 0;
            for (int i = 0; i < scores.length; i++) {
                explained += scores[i] * vectors[i][j];
            }
            sum += (rest[j] - explained) * (rest[j] - explained);
        }
        return sum;
    }

    private double[] standardised(double[] row) {
        double[] standardised = new double[row.length];
        Arrays.setAll(standardised, j -> (row[j] - mean[j]) / deviation[j]);
        return standardised;
    }

    private double[] scores(double[] standardised) {
        double[] scores = new double[vectors.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < standardised.length; j++) {
                scores[i] += vectors[i][j] * standardised[j];
            }
        }
        return scores;
    }
}
