// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.discords.domain.DetectorParameters;
import io.flinkblueprints.discords.domain.Distance;
import io.flinkblueprints.discords.domain.ProfileParameters;
import io.flinkblueprints.discords.domain.Search;
import io.flinkblueprints.discords.domain.ThresholdParameters;
import io.flinkblueprints.discords.domain.ThresholdRule;
import java.util.Optional;

/** What is compared with what, and when it is unusual. */
final class DetectorSettings {

    /** How a user can have neighbours looked for. */
    enum Neighbours {
        /** See {@link Search#EXACT}. */
        EXACT,
        /** See {@link Search#EARLY_STOPPING}. */
        EARLY_STOPPING
    }

    /** Points of history for each point of the window, if not given; the public example's. */
    private static final int HISTORY_WINDOWS = 64;

    /** With it labels begin after 16 windows, as in the public example. */
    private static final int WARM_UP_WINDOWS = 14;

    private static final int LEAST_MEMORY = 4000;

    private static final Property<Integer> WINDOW =
            Property.integer("window")
                    .where(n -> n >= 2 && n <= 100_000, "from 2 to 100000")
                    .withDefault("100")
                    .describedAs(
                            "Points of a window; 0.8 of the period where the series has one is a good choice");
    private static final Property<Integer> HISTORY =
            Property.integer("history")
                    .where(n -> n >= 4 && n <= 10_000_000, "from 4 to 10000000")
                    .orAbsent()
                    .describedAs("Points that are remembered; 64 windows if absent");
    private static final Property<Integer> EXCLUSION =
            Property.integer("exclusion")
                    .where(n -> n >= 1, "of at least 1")
                    .orAbsent()
                    .describedAs(
                            "Points between a window and the nearest it is compared with; the window, so without overlap, if absent");
    private static final Property<Distance> DISTANCE =
            Property.choice("distance", Distance.class)
                    .withDefault("Z_NORMALISED")
                    .describedAs(
                            "Shapes are compared, each shifted and scaled, or the values as they are");
    private static final Property<Neighbours> SEARCH =
            Property.choice("search", Neighbours.class)
                    .withDefault("EXACT")
                    .describedAs(
                            "EARLY_STOPPING ends a search at the first neighbour within a FIXED threshold");
    private static final Property<Integer> PARTS =
            Property.integer("parts")
                    .where(n -> n >= 1 && n <= 128, "from 1 to 128")
                    .withDefault("1")
                    .describedAs("Over how many workers each series is split, for fast ones");
    private static final Property<ThresholdRule> THRESHOLD =
            Property.choice("threshold", ThresholdRule.class)
                    .withDefault("UPPER")
                    .describedAs(
                            "What usual distances are: up to so many deviations above the median, by the upper tenth or by all, or above the mean; a share of all; or a distance");
    private static final Property<Double> DEVIATIONS =
            Property.number("threshold.deviations")
                    .where(n -> n >= 0 && n <= 1000, "from 0 to 1000")
                    .withDefault("4")
                    .describedAs("Deviations, for UPPER, MEDIAN and MEAN");
    private static final Property<Double> SHARE =
            Property.number("threshold.share")
                    .where(n -> n > 0 && n <= 1, "above 0, at most 1")
                    .withDefault("0.999")
                    .describedAs("Share of the distances that are usual, for QUANTILE");
    private static final Property<Double> FIXED =
            Property.number("threshold.distance")
                    .where(n -> n >= 0 && n <= 1e100, "from 0 to 1e100")
                    .orAbsent()
                    .describedAs("The distance, for FIXED");
    private static final Property<Integer> WARM_UP =
            Property.integer("threshold.warm.up")
                    .where(n -> n >= 1, "of at least 1")
                    .orAbsent()
                    .describedAs(
                            "Distances before there is a threshold; 14 windows if absent, so labels begin after 16");
    private static final Property<Integer> MEMORY =
            Property.integer("threshold.memory")
                    .where(n -> n >= 1 && n <= 1_000_000, "from 1 to 1000000")
                    .orAbsent()
                    .describedAs(
                            "Distances after which one is forgotten; 4000, or the warm-up if that is more, if absent");
    private static final Property<Double> LEAST_SHARE =
            Property.number("threshold.least.share")
                    .where(n -> n >= 0 && n <= 1, "from 0 to 1")
                    .withDefault("0.1")
                    .describedAs(
                            "No learned threshold is below this share of sqrt(2 window), the distance of unrelated shapes; for Z_NORMALISED");
    private static final Property<Double> LEAST =
            Property.number("threshold.least")
                    .where(n -> n >= 0 && n <= 1e100, "from 0 to 1e100")
                    .withDefault("0")
                    .describedAs("No learned threshold is below this distance");

    static final PropertyGroup GROUP =
            PropertyGroup.of(
                            "Detector",
                            WINDOW,
                            HISTORY,
                            EXCLUSION,
                            DISTANCE,
                            SEARCH,
                            PARTS,
                            THRESHOLD,
                            DEVIATIONS,
                            SHARE,
                            FIXED,
                            WARM_UP,
                            MEMORY,
                            LEAST_SHARE,
                            LEAST)
                    .withRule(DetectorSettings::profileFault)
                    .withRule(DetectorSettings::thresholdFault);

    private DetectorSettings() {}

    static DetectorParameters parameters(GroupValues detector) {
        ProfileParameters profile =
                ProfileParameters.of(detector.get(WINDOW), history(detector))
                        .withExclusion(exclusion(detector))
                        .withDistance(detector.get(DISTANCE));
        return DetectorParameters.of(profile, threshold(detector))
                .withSearch(
                        detector.get(SEARCH) == Neighbours.EXACT
                                ? Search.EXACT
                                : Search.EARLY_STOPPING);
    }

    static int parts(GroupValues detector) {
        return detector.get(PARTS);
    }

    private static ThresholdParameters threshold(GroupValues detector) {
        ThresholdRule rule = detector.get(THRESHOLD);
        if (rule == ThresholdRule.FIXED) {
            return ThresholdParameters.fixed(detector.find(FIXED).orElseThrow());
        }
        double factor =
                rule == ThresholdRule.QUANTILE ? detector.get(SHARE) : detector.get(DEVIATIONS);
        boolean normalised = detector.get(DISTANCE) == Distance.Z_NORMALISED;
        double unrelated = Math.sqrt(2.0 * detector.get(WINDOW));
        double least = normalised ? detector.get(LEAST_SHARE) * unrelated : 0;
        return ThresholdParameters.learned(rule, factor, warmUp(detector), memory(detector))
                .withLeast(Math.max(least, detector.get(LEAST)));
    }

    private static int history(GroupValues detector) {
        return detector.find(HISTORY).orElse(HISTORY_WINDOWS * detector.get(WINDOW));
    }

    private static int exclusion(GroupValues detector) {
        return detector.find(EXCLUSION).orElse(detector.get(WINDOW));
    }

    private static int warmUp(GroupValues detector) {
        return detector.find(WARM_UP).orElse(WARM_UP_WINDOWS * detector.get(WINDOW));
    }

    private static int memory(GroupValues detector) {
        return detector.find(MEMORY).orElse(Math.max(LEAST_MEMORY, warmUp(detector)));
    }

    private static Optional<String> profileFault(GroupValues detector) {
        int window = detector.get(WINDOW);
        if (history(detector) < 2 * window) {
            return Optional.of("history is below 2 windows, so nothing could be compared");
        }
        if (exclusion(detector) > window) {
            return Optional.of("exclusion is above window");
        }
        int lags = history(detector) - window - exclusion(detector) + 1;
        return detector.get(PARTS) > lags
                ? Optional.of("parts is above the number of lags, which is " + lags)
                : Optional.empty();
    }

    private static Optional<String> thresholdFault(GroupValues detector) {
        boolean isFixed = detector.get(THRESHOLD) == ThresholdRule.FIXED;
        if (isFixed != detector.find(FIXED).isPresent()) {
            return Optional.of(
                    "threshold.distance is needed by threshold = FIXED, and by nothing else");
        }
        if (detector.get(SEARCH) == Neighbours.EARLY_STOPPING
                && (!isFixed || detector.get(PARTS) > 1)) {
            return Optional.of("search = EARLY_STOPPING needs threshold = FIXED and parts = 1");
        }
        return memory(detector) < warmUp(detector)
                ? Optional.of("threshold.memory is below threshold.warm.up")
                : Optional.empty();
    }
}
