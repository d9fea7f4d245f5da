// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every property of a job, declared once: read by the job, shown in its README, checked against its
 * development file.
 */
public final class PropertySchema {

    /** Groups that any job may be given: the console of the blueprints, and the service's own. */
    private static final Set<String> RESERVED =
            Set.of("BlueprintMetadata", "kinesis.analytics.flink.run.options");

    private final List<PropertyGroup> groups;

    private PropertySchema(List<PropertyGroup> groups) {
        this.groups = groups;
    }

    public static PropertySchema of(PropertyGroup... groups) {
        List<PropertyGroup> all = Arrays.asList(groups.clone());
        if (all.stream().map(PropertyGroup::id).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two property groups have the same id");
        }
        return new PropertySchema(Collections.unmodifiableList(all));
    }

    public List<PropertyGroup> groups() {
        return groups;
    }

    /**
     * Checks all properties and gives their values.
     *
     * @throws InvalidPropertiesException if anything is wrong; its message lists every fault
     */
    public PropertyValues read(ApplicationProperties properties) {
        List<String> faults = new ArrayList<>();
        Map<String, GroupValues> values = new LinkedHashMap<>();
        for (PropertyGroup group : groups) {
            Map<String, String> given = properties.group(group.id());
            faults.addAll(group.faultsIn(given, properties.groupIds().contains(group.id())));
            values.put(group.id(), new GroupValues(given));
        }
        faults.addAll(unknownGroups(properties));
        if (!faults.isEmpty()) {
            throw InvalidPropertiesException.of(faults);
        }
        return new PropertyValues(values);
    }

    private List<String> unknownGroups(ApplicationProperties properties) {
        Set<String> known = new HashSet<>();
        groups.forEach(group -> known.add(group.id()));
        List<String> faults = new ArrayList<>();
        for (String id : properties.groupIds()) {
            if (!known.contains(id) && !RESERVED.contains(id)) {
                faults.add(id + ": unknown group" + NearestName.hint(id, known));
            }
        }
        return faults;
    }
}
