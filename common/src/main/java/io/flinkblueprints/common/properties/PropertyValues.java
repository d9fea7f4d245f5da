// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.Map;
import java.util.NoSuchElementException;

/** The checked values of all groups of a schema. */
public final class PropertyValues {

    private final Map<String, GroupValues> groups;

    PropertyValues(Map<String, GroupValues> groups) {
        this.groups = groups;
    }

    /**
     * The values of a group.
     *
     * @throws NoSuchElementException if the schema has no such group
     */
    public GroupValues group(String id) {
        GroupValues values = groups.get(id);
        if (values == null) {
            throw new NoSuchElementException("the schema has no group " + id);
        }
        return values;
    }
}
