// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The throughput of the last minutes, for a page that opens later. Not safe for threads. */
final class RateHistory {

    /** Five minutes of one status a second: what the chart shows. */
    static final int LATEST = 300;

    private static final List<String> FIELDS =
            List.of("seconds", "recordsInPerSecond", "recordsOutPerSecond");

    private final Deque<ObjectNode> statuses = new ArrayDeque<>(LATEST);

    void add(ObjectNode status) {
        if (statuses.size() == LATEST) {
            statuses.removeFirst();
        }
        statuses.addLast(status.deepCopy().retain(FIELDS));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("statuses").addAll(statuses);
        return json;
    }
}
