// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.cli;

import io.flinkblueprints.sandbox.run.RunListener;
import io.flinkblueprints.sandbox.run.RunReport;
import io.flinkblueprints.sandbox.run.RunStatus;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the user sees: where things are, then one line that is written over and over; every tenth
 * only, into a file.
 */
final class Console implements RunListener {

    private static final int EVERY = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private int lines;
    private int lastLength;

    Console(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void starting(String step) {
        println("Starting " + step + " ...");
    }

    @Override
    public void running(Map<String, URI> links) {
        int width = links.keySet().stream().mapToInt(String::length).max().orElse(0);
        println("");
        links.forEach((name, uri) -> println(String.format("  %-" + width + "s  %s", name, uri)));
        println("");
        println("Running; Ctrl-C ends it.");
    }

    @Override
    public void status(RunStatus status) {
        String line = line(status);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            out.flush();
            lastLength = line.length();
        } else if (lines++ % EVERY == 0) {
            println(line);
        }
    }

    @Override
    public void draining() {
        endLine();
        println("Draining and stopping with a savepoint ...");
    }

    void finished(RunReport report) {
        println(
                String.format(
                        Locale.ROOT,
                        "Done after %.0f s: %d records in, %d results (the first after %.1f s), %d rejected, %d lost, %d repeated,"
                                + " %d checkpoints, %d restarts%s.",
                        report.seconds(),
                        report.recordsIn(),
                        report.recordsOut(),
                        report.secondsToFirstResult(),
                        report.rejected(),
                        report.lost(),
                        report.repeated(),
                        report.checkpointsCompleted(),
                        report.restarts(),
                        figures(report.figures())));
    }

    void close() {
        endLine();
    }

    static String line(RunStatus status) {
        return String.format(
                Locale.ROOT,
                "%s %.0f s | in %d (%.0f/s) | out %d (%.0f/s) | rejected %d | checkpoints %d | restarts %d | lag %d ms%s",
                status.state(),
                status.seconds(),
                status.recordsIn(),
                status.recordsInPerSecond(),
                status.recordsOut(),
                status.recordsOutPerSecond(),
                status.rejected(),
                status.checkpoints(),
                status.restarts(),
                status.lagMillis(),
                status.figures().entrySet().stream()
                        .map(figure -> " | " + figure.getKey() + " " + figure.getValue())
                        .collect(Collectors.joining()));
    }

    private static String figures(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .map(figure -> ", " + figure.getValue() + " " + figure.getKey())
                .collect(Collectors.joining());
    }

    private void endLine() {
        if (lastLength > 0) {
            out.println();
            lastLength = 0;
        }
    }

    private void println(String line) {
        out.println(line);
        out.flush();
    }
}
