// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A property group that a job reads: its id, its properties, and rules that span several of them.
 * Immutable.
 */
public final class PropertyGroup {

    private final String id;
    private final List<Property<?>> properties;
    private final List<Function<GroupValues, Optional<String>>> rules;

    private PropertyGroup(
            String id,
            List<Property<?>> properties,
            List<Function<GroupValues, Optional<String>>> rules) {
        this.id = id;
        this.properties = Collections.unmodifiableList(properties);
        this.rules = Collections.unmodifiableList(rules);
    }

    public static PropertyGroup of(String id, List<Property<?>> properties) {
        return new PropertyGroup(id, new ArrayList<>(properties), Collections.emptyList());
    }

    public static PropertyGroup of(String id, Property<?>... properties) {
        return of(id, List.of(properties));
    }

    /**
     * The same group with one more rule; it is asked only when each value by itself is right, and
     * answers a fault.
     */
    public PropertyGroup withRule(Function<GroupValues, Optional<String>> rule) {
        List<Function<GroupValues, Optional<String>>> all = new ArrayList<>(rules);
        all.add(rule);
        return new PropertyGroup(id, properties, all);
    }

    public String id() {
        return id;
    }

    public List<Property<?>> properties() {
        return properties;
    }

    List<String> faultsIn(Map<String, String> given, boolean present) {
        if (!present) {
            return missingGroup();
        }
        List<String> faults = new ArrayList<>();
        given.forEach((key, value) -> faultOf(key, value).ifPresent(faults::add));
        for (Property<?> property : properties) {
            if (property.isRequired() && !given.containsKey(property.key())) {
                faults.add(
                        id + "." + property.key() + ": missing, expected " + property.expected());
            }
        }
        if (faults.isEmpty()) {
            GroupValues values = new GroupValues(given);
            rules.forEach(
                    rule -> rule.apply(values).ifPresent(fault -> faults.add(id + ": " + fault)));
        }
        return faults;
    }

    private List<String> missingGroup() {
        List<String> required =
                properties.stream()
                        .filter(Property::isRequired)
                        .map(Property::key)
                        .collect(Collectors.toList());
        if (required.isEmpty()) {
            return faultsIn(Collections.emptyMap(), true);
        }
        return List.of(id + ": the group is missing; it needs " + String.join(", ", required));
    }

    private Optional<String> faultOf(String key, String value) {
        for (Property<?> property : properties) {
            if (property.key().equals(key)) {
                return property.faultOf(value)
                        .map(
                                expected ->
                                        id
                                                + "."
                                                + key
                                                + " = '"
                                                + value
                                                + "': expected "
                                                + expected);
            }
        }
        List<String> known = properties.stream().map(Property::key).collect(Collectors.toList());
        return Optional.of(id + "." + key + ": unknown key" + NearestName.hint(key, known));
    }
}
