// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant by a name that does not exist. */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name that is nearest by edit distance, if it is near: at most a third of the
     * letters differ.
     */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .min(
                        Comparator.comparingInt((String candidate) -> distance(name, candidate))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(name, nearest) <= Math.max(2, name.length() / 3));
    }

    /** The nearest name as the end of an error message, else the list of what is known. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElseGet(
                        () ->
                                known.isEmpty()
                                        ? ""
                                        : "; known: "
                                                + String.join(
                                                        ", ",
                                                        known.stream()
                                                                .sorted()
                                                                .toArray(String[]::new)));
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
