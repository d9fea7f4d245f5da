// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package jobs;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Counts per key; the gauge firstCount tells what the first count after a start was. */
public final class CountFunction extends KeyedProcessFunction<Long, Long, Long> {

    private static final long serialVersionUID = 1L;

    private final long failAt;
    private final String hidden;
    private transient ValueState<Long> count;
    private transient Counter counted;
    private transient long firstCount;

    public CountFunction(long failAt, String hidden) {
        this.failAt = failAt;
        this.hidden = hidden;
    }

    @Override
    public void open(OpenContext context) {
        ClassLoader loader = getClass().getClassLoader();
        if (!loader.getClass().getSimpleName().equals("ChildFirstClassLoader")) {
            throw new IllegalStateException("loaded by " + loader);
        }
        failIfSeen(loader);
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        counted = getRuntimeContext().getMetricGroup().addGroup("kinesisanalytics").counter("counted");
        getRuntimeContext().getMetricGroup().gauge("firstCount", () -> firstCount);
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        if (number == failAt) {
            throw new IllegalStateException("number " + number + " is poison");
        }
        long next = count.value() == null ? 1 : count.value() + 1;
        count.update(next);
        counted.inc();
        firstCount = firstCount == 0 ? next : firstCount;
        out.collect(next);
    }

    private void failIfSeen(ClassLoader loader) {
        try {
            Class.forName(hidden, false, loader);
        } catch (ClassNotFoundException asItShouldBe) {
            return;
        }
        throw new IllegalStateException(hidden + " is on the cluster's class path");
    }
}
