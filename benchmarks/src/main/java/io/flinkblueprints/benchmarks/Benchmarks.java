// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks;

import io.flinkblueprints.benchmarks.discords.LeftDiscordsReport;
import io.flinkblueprints.benchmarks.tep.TepAnomalyReport;
import io.flinkblueprints.sandbox.service.ProjectHome;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code ./blueprint bench NAME [--quick]} starts: prints a blueprint's report and, unless it
 * is quick, writes it to {@code docs/reports/NAME.md}.
 */
public final class Benchmarks {

    /** Measures one blueprint. */
    @FunctionalInterface
    public interface Report {

        /**
         * The report as Markdown.
         *
         * @param quick measure less, within minutes
         */
        String markdown(boolean quick) throws Exception;
    }

    private static final Map<String, Report> REPORTS =
            new TreeMap<>(
                    Map.of(
                            "left-discords", LeftDiscordsReport::markdown,
                            "tep-anomaly", TepAnomalyReport::markdown));

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Report report = args.length == 0 ? null : REPORTS.get(args[0]);
        if (report == null) {
            System.err.println("There are measurements of " + REPORTS.keySet() + " only");
            System.exit(2);
            return;
        }
        boolean quick = Arrays.asList(args).contains("--quick");
        String markdown = report.markdown(quick);
        System.out.println(markdown);
        if (!quick) {
            Files.writeString(
                    ProjectHome.find().resolve("docs/reports").resolve(args[0] + ".md"), markdown);
        }
    }
}
