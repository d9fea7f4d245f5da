// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.UsualScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When a stage is in alarm. */
final class AlarmSettings {

    /** In the order of the stages; see RATIONALE. */
    private static final List<String> RUNS = List.of("3", "3", "2", "6");

    private static final Property<Double> DEVIATIONS =
            Property.number("deviations")
                    .where(n -> n > 0 && n <= 10, "above 0, at most 10")
                    .withDefault("2.7")
                    .describedAs(
                            "Learned thresholds are so many standard deviations above the mean of the scores' logarithms");
    private static final Property<Integer> WARM_UP =
            Property.integer("warm.up")
                    .where(n -> n >= 2, "of at least 2")
                    .withDefault("48")
                    .describedAs("New scores before a stage's threshold counts as learned");
    private static final Property<Integer> MEMORY =
            Property.integer("memory")
                    .where(n -> n >= 2, "of at least 2")
                    .withDefault("4000")
                    .describedAs("New scores after which an old one counts 1/e");
    static final PropertyGroup GROUP = group();

    private AlarmSettings() {}

    static AlarmRule rule(GroupValues alarm) {
        int[] runs = Arrays.stream(Stage.values()).mapToInt(s -> alarm.get(run(s))).toArray();
        UsualScores usual =
                UsualScores.of(alarm.get(DEVIATIONS), alarm.get(WARM_UP), alarm.get(MEMORY));
        AlarmRule rule = AlarmRule.learning(usual, runs);
        for (Stage stage : Stage.values()) {
            Optional<Double> fixed = alarm.find(threshold(stage));
            rule = fixed.isPresent() ? rule.withThreshold(stage, fixed.get()) : rule;
        }
        return rule;
    }

    private static PropertyGroup group() {
        List<Property<?>> properties = new ArrayList<>(List.of(DEVIATIONS, WARM_UP, MEMORY));
        for (Stage stage : Stage.values()) {
            properties.add(run(stage));
            properties.add(threshold(stage));
        }
        return PropertyGroup.of("Alarm", properties)
                .withRule(
                        v ->
                                v.get(MEMORY) < v.get(WARM_UP)
                                        ? Optional.of("memory is below warm.up")
                                        : Optional.empty());
    }

    private static Property<Integer> run(Stage stage) {
        return Property.integer("run." + key(stage))
                .where(n -> n >= 1, "of at least 1")
                .withDefault(RUNS.get(stage.ordinal()))
                .describedAs(
                        "New scores in a row that raise or clear an alarm of stage " + stage.id());
    }

    private static Property<Double> threshold(Stage stage) {
        return Property.number("threshold." + key(stage))
                .where(n -> n > 0 && n < 100, "between 0 and 100")
                .orAbsent()
                .describedAs(
                        "Scores of stage "
                                + stage.id()
                                + " above this are strange; learned if absent");
    }

    private static String key(Stage stage) {
        return stage.id().replace('_', '.');
    }
}
