// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The checked values of one property group. */
public final class GroupValues {

    private final Map<String, String> given;

    GroupValues(Map<String, String> given) {
        this.given = given;
    }

    /** The given or default value of a property that always has one. */
    public <T> T get(Property<T> property) {
        return property.valueIn(given)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        property.key() + " has neither value nor default"));
    }

    /** The value of a property that may be absent. */
    public <T> Optional<T> find(Property<T> property) {
        return property.valueIn(given);
    }
}
