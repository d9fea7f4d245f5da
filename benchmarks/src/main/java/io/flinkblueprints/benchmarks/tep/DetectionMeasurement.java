// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.tep.TepAnomalyJob;
import io.flinkblueprints.tep.TepSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How soon tep-anomaly notices the 20 disturbances, and how often it is wrong, beside principal
 * components on the same samples in the same run.
 *
 * <p>{@code -Dreference.data=DIR} names the folder of the public benchmark's {@code tep-braatz}.
 */
public final class DetectionMeasurement {

    private DetectionMeasurement() {}

    /**
     * The report as Markdown.
     *
     * @param quick for fewer plants and days
     */
    static String report(boolean quick) {
        TepSettings settings =
                TepSettings.of(
                        ApplicationProperties.load(new String[] {"--local"}, TepAnomalyJob.class));
        List<DetectionMethod> methods = new ArrayList<>(List.of(DetectionMethod.values()));
        if (quick) {
            methods.removeAll(List.of(DetectionMethod.BY_NOISE, DetectionMethod.UNSMOOTHED));
        }
        SimulatedTrials simulated = SimulatedTrials.run(settings.forest(), methods, quick);
        DetectionTables tables =
                new DetectionTables(
                        simulated.byMethod(), settings.alarmRule(), simulated.beginnings());
        return "## Detection\n\n"
                + HOW_TO_READ
                + "\nForests: "
                + settings.forest()
                + ". Rule: "
                + settings.alarmRule()
                + ".\n\n### Simulated plants\n\n"
                + HOW_SIMULATED
                + "\n"
                + simulated.plants()
                + "\n"
                + tables.delays()
                + "\n### False alarms on simulated plants\n\n"
                + tables.falseAlarms()
                + "\n### By how much each idea helps\n\n"
                + tables.methods()
                + published(settings, methods);
    }

    private static String published(TepSettings settings, List<DetectionMethod> methods) {
        String data = System.getProperty("reference.data");
        if (data == null) {
            return "\n### The public benchmark\n\nNot measured: no -Dreference.data=DIR was given.\n";
        }
        PublishedCourses courses = new PublishedCourses(Path.of(data).resolve("tep-braatz"));
        Map<DetectionMethod, Trial> trials =
                PublishedTrials.run(courses, settings.forest(), methods);
        DetectionTables tables = new DetectionTables(trials, settings.alarmRule(), Map.of());
        return "\n### The public benchmark\n\n"
                + HOW_PUBLISHED
                + "\n"
                + tables.delays()
                + "\n"
                + tables.falseAlarms()
                + "\n"
                + tables.methods();
    }

    private static final String HOW_TO_READ =
            """
            Minutes from the onset of a disturbance to the first raised alarm: the median over the plants, then the worst in
            brackets, or how many were caught if not all were. "-" is never, within the hours given. An alarm is raised by the run of
            new scores that the job's own rule asks for; every method is judged by the same rule. A method's threshold is the score
            that 1 % of its scores exceed on plants used for nothing else; "learned thresholds" are the job's own, from each plant's
            own past. IDV 3, 9 and 15 are below the noise for every classical method: what is shown for them is chance, at the rate
            of the false alarms.

            PCA is T2 and SPE of the correlation matrix's components, learned from each plant's own warm-up, whichever of the two
            alarms first; by stage it sees what the forests see, and for the whole plant all 41 measurements at each sample with
            the continuous stage's run. Its false alarms are those of both statistics together.
            """;

    private static final String HOW_SIMULATED =
            """
            A sample each 36 plant seconds. Every parameter was chosen on plants 1 to 4 and 11 to 16, which are not among those
            below. Plant n has the seed `8 (2 r + 1)` with r = `new Random(n).nextInt(1 << 28)`. A random variation (IDV 8, 10 to 12,
            16 to 18, 20) or a drift (13) begins to act only when the plant's random numbers say so: "acts after" is how many
            minutes the plant went on exactly as without the disturbance. Delays count from the onset all the same.
            """;

    private static final String HOW_PUBLISHED =
            """
            The files of Chiang, Russell and Braatz (2001), a sample each 3 minutes: learned from the 500 samples of d00, thresholds
            from the 960 of d00_te (so those of the product are the second highest of 192 scores), one run for each disturbance
            there is a file of, false alarms in the 160 samples before each onset.
            A run of 6 continuous scores takes 18 minutes here, where the job's own pace takes 4.
            """;
}
