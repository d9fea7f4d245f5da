// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import io.flinkblueprints.discords.model.PartPoint;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.util.Collector;

/**
 * Sends each point to all parts of its series' profile.
 *
 * <p>The key of a part lies in the middle of its share of the key groups, so p parts are on p
 * subtasks of p, and evenly spread over fewer. Key groups belong to the state, so keys stay the
 * same with another parallelism.
 */
public final class SplitFunction extends RichFlatMapFunction<PartPoint, PartPoint> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SERIES = 10_000;

    private final int parts;
    private transient Map<String, String[]> keys = new HashMap<>();
    private transient int keyGroups;

    public SplitFunction(int parts) {
        this.parts = parts;
    }

    @Override
    public void open(OpenContext context) {
        keys = new HashMap<>();
        keyGroups = getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks();
    }

    @Override
    public void flatMap(PartPoint point, Collector<PartPoint> out) {
        if (keys.size() > MOST_SERIES) {
            keys.clear();
        }
        String[] ofSeries = keys.computeIfAbsent(point.series, s -> keys(s, parts, keyGroups));
        for (int part = 0; part < parts; part++) {
            out.collect(point.to(part, ofSeries[part]));
        }
    }

    /** The keys of the parts of a series; about as many trials as there are key groups, each. */
    static String[] keys(String series, int parts, int keyGroups) {
        String[] keys = new String[parts];
        for (int part = 0; part < parts; part++) {
            int wanted = (int) ((2L * part + 1) * keyGroups / (2L * parts));
            int trial = 0;
            do {
                keys[part] = series + "/" + part + "/" + trial++;
            } while (KeyGroupRangeAssignment.assignToKeyGroup(keys[part], keyGroups) != wanted);
        }
        return keys;
    }
}
