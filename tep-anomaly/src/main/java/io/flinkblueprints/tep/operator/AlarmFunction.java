// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.AlarmRule.StageAlarm;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.StageScores;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Says when a stage of a plant goes into alarm and out of it. State: {@code int[8]} per plant. */
public final class AlarmFunction extends KeyedProcessFunction<String, StageScores, AlarmEvent> {

    private static final long serialVersionUID = 1L;

    private final AlarmRule rule;

    /**
     * For stage i: 1 at [2i] if it is in alarm; at [2i + 1] how many scores in a row spoke against
     * that.
     */
    private transient ValueState<int[]> alarms;

    private transient Counter raised = new SimpleCounter();

    @SuppressWarnings("NullAway.Init") // The state handle exists from open() on.
    public AlarmFunction(AlarmRule rule) {
        this.rule = rule;
    }

    @Override
    public void open(OpenContext context) {
        alarms =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "alarms",
                                        PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO));
        raised = BlueprintMetrics.counter(getRuntimeContext(), "alarmsRaised");
    }

    @Override
    public void processElement(StageScores scores, Context context, Collector<AlarmEvent> out)
            throws Exception {
        Stage[] stages = Stage.values();
        int[] before = alarms.value();
        int[] now = before == null ? new int[2 * stages.length] : before;
        for (Stage stage : stages) {
            int i = stage.ordinal();
            if (scores.fresh[i]) {
                StageAlarm alarm = StageAlarm.of(now[2 * i] == 1, now[2 * i + 1]);
                rule.accept(stage, scores.scores[i], alarm)
                        .ifPresent(up -> out.collect(event(scores, stage, up)));
                now[2 * i] = alarm.raised ? 1 : 0;
                now[2 * i + 1] = alarm.against;
            }
        }
        alarms.update(now);
    }

    private AlarmEvent event(StageScores scores, Stage stage, boolean up) {
        if (up) {
            raised.inc();
        }
        return AlarmEvent.of(
                scores, stage.id(), up, scores.scores[stage.ordinal()], rule.threshold(stage));
    }
}
