// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.discords;

import io.flinkblueprints.discords.domain.AnomalyTag;
import io.flinkblueprints.discords.domain.Detector;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.Distance;
import io.flinkblueprints.discords.domain.Judgement;
import io.flinkblueprints.discords.domain.LeftMatrixProfile;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import io.flinkblueprints.discords.simulator.Waveform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is found, how soon and at how many false alarms: ours beside the public example's. */
final class QualityMeasurement {

    private static final int WINDOWS = 64;
    private static final int WARM_UP_WINDOWS = 16;
    private static final int SYNTHETIC_POINTS = 60_000;
    private static final int EXAMPLE_POINTS = 10_000;

    private static final String HOW =
            """
            ## What is found

            Windows (m) are given, the history is 64 m, thresholds are the defaults: median and 4 deviations (of the upper tenth) of the last
            4,000 distances, labels after 16 m points. "Example" is the public example's algorithm, written anew from its description, with
            the same m. A labelled stretch is found by an alarm from its first point to m - 1 points after its last; precision is
            stretches found over those and false alarms, alarms in a row counted once; delay is the median from first label to first
            alarm, in points; in brackets, the share of points away from labels that are alarms.

            """;

    private static final String SIMULATED =
            """

            ### The simulator's series

            60,000 points each, with seeds used for nothing else. The rule of the threshold was chosen with others of these forms in
            view: by median and median deviation, the heart, whose distances are of two sizes, had an alarm with every beat.

            """;

    private QualityMeasurement() {}

    static String report() throws IOException {
        StringBuilder report = new StringBuilder(HOW);
        List<LabelledSeries> published = LabelledSeries.published();
        if (published.isEmpty()) {
            report.append("The published series were not there (-Dreference.data=DIR).\n\n");
        } else {
            report.append("### Published series\n\n");
            report.append("Rule, deviations and memory of the threshold were chosen on these.\n\n");
            append(report, published);
            report.append('\n').append(tops(published));
        }
        report.append(SIMULATED);
        List<LabelledSeries> synthetic = new ArrayList<>();
        for (Waveform form : Waveform.values()) {
            synthetic.add(LabelledSeries.synthetic(form, 5000 + form.ordinal(), SYNTHETIC_POINTS));
        }
        append(report, synthetic);
        report.append(
                """

                ### The example's own series

                A sine of 10 points a period whose every 30th point is a whole number from -3 to 3, so often that one such window
                resembles the next. One in six is 0, as the sine is there, and cannot be found by anybody. m = 2 is the window that the
                example ships, m = 8 what its own rule makes of the period.

                """);
        append(
                report,
                List.of(
                        LabelledSeries.example(2, EXAMPLE_POINTS, 1),
                        LabelledSeries.example(8, EXAMPLE_POINTS, 1)));
        return report.append(drift()).toString();
    }

    private static void append(StringBuilder report, List<LabelledSeries> all) {
        report.append("| series | m | who | found | precision | delay | false alarms |\n");
        report.append("|---|---|---|---|---|---|---|\n");
        for (LabelledSeries series : all) {
            int warmUp = WARM_UP_WINDOWS * series.window();
            String head = "| " + series.name() + " | " + series.window() + " | ";
            for (Distance distance : Distance.values()) {
                report.append(head).append(name(distance)).append(" | ");
                report.append(Outcome.of(series, ours(series, distance), warmUp).cells());
                report.append(" |\n");
            }
            report.append(head).append("example | ");
            report.append(Outcome.of(series, example(series), warmUp).cells()).append(" |\n");
        }
    }

    /** The top discord of each series, however high a threshold is. */
    private static String tops(List<LabelledSeries> all) {
        StringBuilder report =
                new StringBuilder(
                        "The window with the greatest distance of all, from 8 m on, over the whole past:\n\n"
                                + "| series | z-normalised | Euclidean |\n|---|---|---|\n");
        for (LabelledSeries series : all) {
            report.append("| ").append(series.name()).append(" | ");
            for (Distance distance : Distance.values()) {
                report.append(top(series, distance)).append(" | ");
            }
            report.setLength(report.length() - 1);
            report.append('\n');
        }
        return report.toString();
    }

    private static String top(LabelledSeries series, Distance distance) {
        double[] x = series.values();
        LeftMatrixProfile profile =
                new LeftMatrixProfile(
                        ProfileParameters.of(series.window(), x.length).withDistance(distance));
        int top = -1;
        double greatest = 0;
        for (int t = 0; t < x.length; t++) {
            double found = profile.accept(x[t]);
            int start = t - series.window() + 1;
            if (start >= 8 * series.window() && found > greatest) {
                greatest = found;
                top = start;
            }
        }
        if (top < 0) {
            return "all distances are 0";
        }
        boolean hit = false;
        for (int i = top; i < top + series.window(); i++) {
            hit |= series.labels()[i];
        }
        return String.format(
                Locale.ROOT, "%d, %.3g, %s", top, greatest, hit ? "labelled" : "not labelled");
    }

    private static boolean[] ours(LabelledSeries series, Distance distance) {
        Detector detector = Detector.of(series.name(), parameters(series.window(), distance));
        boolean[] alarms = new boolean[series.values().length];
        for (int i = 0; i < alarms.length; i++) {
            int point = i;
            detector.add(i, series.values()[i]);
            detector.release(
                    (index, at, input, d, nearest, limit) ->
                            alarms[point] = Judgement.of(d, limit).tag() == AnomalyTag.IS_ANOMALY);
        }
        return alarms;
    }

    /** The job's defaults. */
    private static DetectorParameters parameters(int window, Distance distance) {
        int warmUp = (WARM_UP_WINDOWS - 2) * window;
        ThresholdParameters threshold =
                ThresholdParameters.learned(ThresholdRule.UPPER, 4, warmUp, Math.max(4000, warmUp));
        boolean normalised = distance == Distance.Z_NORMALISED;
        return DetectorParameters.of(
                ProfileParameters.of(window, WINDOWS * window).withDistance(distance),
                threshold.withLeast(normalised ? 0.1 * Math.sqrt(2.0 * window) : 0));
    }

    private static boolean[] example(LabelledSeries series) {
        PublishedDetector detector = new PublishedDetector(series.window());
        boolean[] alarms = new boolean[series.values().length];
        for (int i = 0; i < alarms.length; i++) {
            alarms[i] = detector.accept(series.values()[i]);
        }
        return alarms;
    }

    /** Ten times the noise from the middle on, and no anomaly anywhere. */
    private static String drift() {
        int points = 30_000;
        int change = points / 3;
        double[] values = new double[points];
        Random random = new Random(5);
        for (int i = 0; i < points; i++) {
            double noise = i < change ? 0.02 : 0.2;
            values[i] = Math.sin(2 * Math.PI * i / 50) + noise * random.nextGaussian();
        }
        LabelledSeries series = new LabelledSeries("drift", 40, values, new boolean[points]);
        StringBuilder report =
                new StringBuilder(
                        """

                        ### Ten times the noise

                        A sine of 50 points a period whose noise grows from 0.02 to 0.2 at point 10,000 and stays; m = 40. Share of
                        points that are alarms, none of which is right:

                        | who | before | the 5,000 points after | the 15,000 points after those |
                        |---|---|---|---|
                        """);
        for (Distance distance : Distance.values()) {
            report.append("| ").append(name(distance)).append(" | ");
            report.append(shares(ours(series, distance), change));
        }
        return report.append("| example | ").append(shares(example(series), change)).toString();
    }

    private static String shares(boolean[] alarms, int change) {
        return String.format(
                Locale.ROOT,
                "%.2f %% | %.2f %% | %.2f %% |%n",
                share(alarms, WARM_UP_WINDOWS * 40, change),
                share(alarms, change, change + 5000),
                share(alarms, change + 5000, alarms.length));
    }

    private static double share(boolean[] alarms, int from, int to) {
        int count = 0;
        for (boolean alarm : Arrays.copyOfRange(alarms, from, to)) {
            count += alarm ? 1 : 0;
        }
        return 100.0 * count / (to - from);
    }

    private static String name(Distance distance) {
        return distance == Distance.Z_NORMALISED ? "z-normalised" : "Euclidean";
    }
}
