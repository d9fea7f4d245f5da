// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.operator;

import io.flinkblueprints.common.metrics.BlueprintMetrics;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageAlarm;
import io.flinkblueprints.tep.domain.StageState;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.PlantAlarms;
import io.flinkblueprints.tep.model.StageScores;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Adds to each sample's scores what they are compared with and the state of each stage; the side
 * output says when a stage goes into alarm and out of it. State: some 150 bytes a plant.
 */
public final class AlarmFunction extends KeyedProcessFunction<String, StageScores, StageScores> {

    /** One for each time a stage goes into alarm or out of it. */
    public static final OutputTag<AlarmEvent> ALARMS = new OutputTag<AlarmEvent>("alarms") {};

    private static final long serialVersionUID = 1L;

    private final AlarmRule rule;
    private transient ValueState<PlantAlarms> alarms;
    private transient Counter raised = new SimpleCounter();

    @SuppressWarnings("NullAway.Init") // The state handle exists from open() on.
    public AlarmFunction(AlarmRule rule) {
        this.rule = rule;
    }

    @Override
    public void open(OpenContext context) {
        alarms =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("plant-alarms", PlantAlarms.class));
        raised = BlueprintMetrics.counter(getRuntimeContext(), "alarmsRaised");
    }

    @Override
    public void processElement(StageScores scores, Context context, Collector<StageScores> out)
            throws Exception {
        Stage[] stages = Stage.values();
        double[] thresholds = new double[stages.length];
        StageState[] states = new StageState[stages.length];
        PlantAlarms before = alarms.value();
        PlantAlarms now = before == null ? PlantAlarms.none() : before;
        for (Stage stage : stages) {
            int i = stage.ordinal();
            StageAlarm alarm = now.stages[i];
            double threshold = rule.threshold(stage, alarm);
            if (scores.fresh[i]) {
                rule.accept(stage, scores.scores[i], alarm)
                        .ifPresent(up -> report(scores, stage, up, threshold, context));
            }
            thresholds[i] = threshold;
            states[i] = rule.state(stage, scores.scores[i], alarm);
        }
        alarms.update(now);
        out.collect(scores.judged(thresholds, states));
    }

    private void report(
            StageScores scores, Stage stage, boolean up, double threshold, Context context) {
        if (up) {
            raised.inc();
        }
        double score = scores.scores[stage.ordinal()];
        context.output(ALARMS, AlarmEvent.of(scores, stage.id(), up, score, threshold));
    }
}
