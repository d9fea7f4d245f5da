// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.tep.domain.ForestParameters;
import java.util.List;
import java.util.Optional;

/** How forests are built, for any job that has some; jobs differ in the defaults. */
public final class ForestSettings {

    private final Property<Integer> trees =
            Property.integer("trees")
                    .where(n -> n >= 1 && n <= 1000, "from 1 to 1000")
                    .withDefault("50")
                    .describedAs("Trees of each forest");
    private final Property<Integer> sampleSize =
            Property.integer("sample.size")
                    .where(n -> n >= 16 && n <= 65536, "from 16 to 65536")
                    .withDefault("256")
                    .describedAs("Points that each tree remembers");
    private final Property<Integer> outputAfter;
    private final Property<Double> timeDecay;
    private final Property<Integer> shingleSize;
    private final Property<Long> seed =
            Property.integer64("seed")
                    .withDefault("42")
                    .describedAs("Seed of every random choice of the forests");

    private ForestSettings(String outputAfter, String timeDecay, String shingleSize) {
        this.outputAfter =
                Property.integer("output.after")
                        .where(n -> n >= 1, "of at least 1")
                        .withDefault(outputAfter)
                        .describedAs("Points before a forest gives its first score");
        this.timeDecay =
                Property.number("time.decay")
                        .where(n -> n >= 0 && n < 1, "from 0 to below 1")
                        .withDefault(timeDecay)
                        .describedAs("How fast old points are forgotten, per point");
        this.shingleSize =
                Property.integer("shingle.size")
                        .where(n -> n >= 1 && n <= 64, "from 1 to 64")
                        .withDefault(shingleSize)
                        .describedAs("Consecutive points that are judged as one");
    }

    /** Settings with a job's own defaults, as a user would write them. */
    public static ForestSettings withDefaults(
            String outputAfter, String timeDecay, String shingleSize) {
        return new ForestSettings(outputAfter, timeDecay, shingleSize);
    }

    public List<Property<?>> properties() {
        return List.of(trees, sampleSize, outputAfter, timeDecay, shingleSize, seed);
    }

    /** What is wrong with them together. */
    public Optional<String> fault(GroupValues group) {
        return group.get(outputAfter) > group.get(sampleSize)
                ? Optional.of("output.after is above sample.size, so no score would ever be given")
                : Optional.empty();
    }

    /** Parameters with these values and the scaling of {@link ForestParameters#of}. */
    public ForestParameters parameters(GroupValues group) {
        return ForestParameters.of(group.get(trees), group.get(sampleSize))
                .withOutputAfter(group.get(outputAfter))
                .withTimeDecay(group.get(timeDecay))
                .withShingleSize(group.get(shingleSize))
                .withSeed(group.get(seed));
    }
}
