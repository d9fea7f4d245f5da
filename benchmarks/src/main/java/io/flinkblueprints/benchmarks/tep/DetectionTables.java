// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.benchmarks.tep;

import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Trials as tables of Markdown. */
final class DetectionTables {

    /** The longest acceptable median delay of a disturbance, minutes. */
    static final Map<Integer, Integer> TARGETS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(1, 24),
                            Map.entry(2, 45),
                            Map.entry(5, 45),
                            Map.entry(6, 30),
                            Map.entry(7, 24),
                            Map.entry(8, 78),
                            Map.entry(12, 72),
                            Map.entry(13, 140),
                            Map.entry(14, 60),
                            Map.entry(17, 180),
                            Map.entry(18, 300)));

    private final Map<DetectionMethod, Trial> trials;
    private final AlarmRule rule;
    private final Map<Integer, double[]> beginnings;

    /**
     * Tables of trials under the job's rule, with thresholds fixed at 1 % or learned.
     *
     * @param beginnings of each disturbance, minutes after its onset; empty if not known
     */
    DetectionTables(
            Map<DetectionMethod, Trial> trials, AlarmRule rule, Map<Integer, double[]> beginnings) {
        this.trials = trials;
        this.rule = rule;
        this.beginnings = beginnings;
    }

    /** Delays of the job's forests by stage, of their learned thresholds, and of the peers. */
    String delays() {
        Trial job = trial(DetectionMethod.FORESTS);
        AlarmRule fixed = job.onePercent(rule);
        List<String> lines = new ArrayList<>();
        lines.add(
                "| IDV | target | acts after | reactor feed | purge gas | product | continuous | **best** | best, learned thresholds"
                        + " | PCA by stage | PCA, whole plant |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Disturbance disturbance : Disturbance.all()) {
            int number = disturbance.number();
            if (job.runs(number) == 0) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(String.valueOf(number), target(number)));
            double[] beginning = beginnings.get(number);
            cells.add(beginning == null ? "" : cell(beginning));
            for (Stage stage : Stage.values()) {
                cells.add(cell(job.delays(number, stage, fixed)));
            }
            cells.add(judged(number, job.delays(number, fixed)));
            cells.add(judged(number, job.delays(number, rule)));
            cells.add(cell(best(DetectionMethod.PCA_BY_STAGE, number)));
            cells.add(cell(best(DetectionMethod.PCA_WHOLE, number)));
            lines.add(row(cells));
        }
        return String.join("\n", lines) + "\n";
    }

    /** False alarms of the job's forests by stage. */
    String falseAlarms() {
        Trial job = trial(DetectionMethod.FORESTS);
        AlarmRule fixed = job.onePercent(rule);
        List<String> lines = new ArrayList<>();
        lines.add("| | reactor feed | purge gas | product | continuous | all |");
        lines.add("|---|---|---|---|---|---|");
        lines.add(alarms("alarms a plant day, thresholds at 1 %", job, fixed));
        lines.add(alarms("alarms a plant day, learned thresholds", job, rule));
        lines.add(shares("scores above the threshold at 1 %", job, fixed));
        lines.add(shares("scores above the learned threshold", job, rule));
        return String.join("\n", lines)
                + "\n\n"
                + String.format(
                        Locale.ROOT,
                        "Counted over %.0f plant days. With learned thresholds the days of warm-up before them gave %.1f"
                                + " alarms a plant.%n",
                        job.days(),
                        job.earlyAlarms(rule));
    }

    /** Every method's best median delays and false alarms, thresholds at 1 %. */
    String methods() {
        List<Integer> numbers =
                TARGETS.keySet().stream()
                        .filter(number -> trial(DetectionMethod.FORESTS).runs(number) > 0)
                        .collect(Collectors.toList());
        List<String> head = new ArrayList<>(List.of("method", "alarms a plant day"));
        numbers.forEach(number -> head.add("IDV " + number));
        head.addAll(List.of("4", "10", "11", "16", "19", "20", "targets met"));
        List<String> lines = new ArrayList<>(List.of(row(head)));
        lines.add("|" + "---|".repeat(head.size()));
        trials.forEach(
                (method, trial) -> {
                    AlarmRule fixed = trial.onePercent(rule);
                    List<String> cells = new ArrayList<>(List.of(method.title()));
                    cells.add(decimal(trial.falseAlarms(fixed)));
                    numbers.forEach(n -> cells.add(minutes(median(trial.delays(n, fixed)))));
                    for (int n : new int[] {4, 10, 11, 16, 19, 20}) {
                        cells.add(minutes(median(trial.delays(n, fixed))));
                    }
                    long met =
                            numbers.stream().filter(n -> isMet(n, trial.delays(n, fixed))).count();
                    cells.add(met + " of " + numbers.size());
                    lines.add(row(cells));
                });
        return String.join("\n", lines) + "\n";
    }

    private double[] best(List<DetectionMethod> methods, int disturbance) {
        double[] least = new double[trial(DetectionMethod.FORESTS).runs(disturbance)];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (DetectionMethod method : methods) {
            Trial trial = trial(method);
            double[] delays = trial.delays(disturbance, trial.onePercent(rule));
            Arrays.setAll(least, run -> Math.min(least[run], delays[run]));
        }
        return least;
    }

    private Trial trial(DetectionMethod method) {
        Trial trial = trials.get(method);
        if (trial == null) {
            throw new IllegalArgumentException(method + " was not tried");
        }
        return trial;
    }

    private static String alarms(String title, Trial trial, AlarmRule rule) {
        List<String> cells = new ArrayList<>(List.of(title));
        for (Stage stage : Stage.values()) {
            cells.add(decimal(trial.falseAlarms(stage, rule)));
        }
        cells.add("**" + decimal(trial.falseAlarms(rule)) + "**");
        return row(cells);
    }

    private static String shares(String title, Trial trial, AlarmRule rule) {
        List<String> cells = new ArrayList<>(List.of(title));
        for (Stage stage : Stage.values()) {
            cells.add(decimal(100 * trial.shareAbove(stage, rule)) + " %");
        }
        cells.add("");
        return row(cells);
    }

    private static String target(int number) {
        Integer target = TARGETS.get(number);
        return target == null ? "" : "<= " + target;
    }

    private static String judged(int number, double[] delays) {
        if (!TARGETS.containsKey(number)) {
            return cell(delays);
        }
        return cell(delays) + (isMet(number, delays) ? ", met" : ", **missed**");
    }

    private static boolean isMet(int number, double[] delays) {
        return median(delays) <= TARGETS.getOrDefault(number, 0);
    }

    /** Median, and the worst if there were several; or how many were caught, if not all were. */
    private static String cell(double[] delays) {
        long caught = Arrays.stream(delays).filter(Double::isFinite).count();
        if (caught == 0) {
            return "-";
        }
        String median = minutes(median(delays));
        if (delays.length == 1) {
            return median;
        }
        return caught == delays.length
                ? median + " (" + minutes(Arrays.stream(delays).max().orElseThrow()) + ")"
                : median + " (" + caught + " of " + delays.length + ")";
    }

    /** The upper one of two in the middle. */
    private static double median(double[] delays) {
        return Arrays.stream(delays)
                .sorted()
                .skip(delays.length / 2)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static String minutes(double delay) {
        return Double.isFinite(delay) ? String.format(Locale.ROOT, "%.0f", delay) : "-";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
