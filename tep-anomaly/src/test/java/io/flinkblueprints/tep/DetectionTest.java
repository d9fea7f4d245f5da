// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.tep.domain.AlarmRule;
import io.flinkblueprints.tep.domain.Measurement;
import io.flinkblueprints.tep.domain.PlantForests;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.domain.StageAlarm;
import io.flinkblueprints.tep.simulator.plant.ControlledPlant;
import io.flinkblueprints.tep.simulator.plant.Disturbance;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole of detection on short courses; benchmarks' DetectionMeasurement takes long ones. */
class DetectionTest {

    private static final int SECONDS = 36;
    private static final int SAMPLES_A_DAY = 2400;

    private final TepSettings settings =
            TepSettings.of(
                    ApplicationProperties.load(new String[] {"--local"}, TepAnomalyJob.class));
    private final AlarmRule rule = settings.alarmRule();
    private final PlantForests forests = PlantForests.of(settings.forest());
    private final StageAlarm[] alarms = new StageAlarm[Stage.values().length];
    private final ControlledPlant plant = ControlledPlant.withNoise(77_048);

    DetectionTest() {
        Arrays.setAll(alarms, i -> new StageAlarm());
    }

    @Test
    void normalOperationRaisesAtMostOneAlarmADay() {
        assertThat(raisedWithin(SAMPLES_A_DAY)).as("while it warms up").isLessThanOrEqualTo(1);
        assertThat(raisedWithin(SAMPLES_A_DAY)).isLessThanOrEqualTo(1);
    }

    /** 6 and 14 have these targets; 4, which the controllers hide, is there for the whitening. */
    @ParameterizedTest
    @CsvSource({"4, 30", "6, 30", "14, 60"})
    void raisesAnAlarmWithinMinutes(int disturbance, int minutes) {
        raisedWithin(SAMPLES_A_DAY / 2);
        assertThat(raisedWithin(60 * minutes / SECONDS)).as("without a disturbance").isZero();
        plant.set(Disturbance.of(disturbance), true);
        assertThat(raisedWithin(60 * minutes / SECONDS)).isPositive();
    }

    /** Goes on by some samples and counts the alarms of all stages that they raise. */
    private int raisedWithin(int samples) {
        int raised = 0;
        for (int n = 0; n < samples; n++) {
            plant.advance(SECONDS);
            forests.accept(Measurement.all().stream().mapToDouble(plant::measurement).toArray());
            for (Stage stage : Stage.values()) {
                if (forests.stage(stage).isFresh()) {
                    double score = forests.stage(stage).score();
                    raised +=
                            rule.accept(stage, score, alarms[stage.ordinal()]).orElse(false)
                                    ? 1
                                    : 0;
                }
            }
        }
        return raised;
    }
}
