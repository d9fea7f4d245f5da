// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import io.flinkblueprints.common.properties.ApplicationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Properties of a job that a test gives: streams that must be there, and what the test is about.
 */
public final class GivenProperties {

    private GivenProperties() {}

    /**
     * Properties with the least that each stream needs, and more.
     *
     * @param streams property groups of Kinesis streams
     * @param more by group
     */
    public static ApplicationProperties of(
            List<String> streams, Map<String, Map<String, String>> more) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (String stream : streams) {
            groups.put(
                    stream,
                    new HashMap<>(
                            Map.of("stream.name", "s", "aws.endpoint", "http://localhost:1")));
        }
        more.forEach(
                (group, values) ->
                        groups.computeIfAbsent(group, id -> new HashMap<>()).putAll(values));
        return ApplicationProperties.of(groups);
    }
}
