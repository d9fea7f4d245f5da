// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.domain.StageState;
import io.flinkblueprints.tep.model.StageScores;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScoreJsonTest {

    @Test
    void saysOfEachStageItsScoreItsThresholdAndItsState() throws Exception {
        StageScores scores =
                StageScores.of(
                                Samples.sample("north", 3),
                                new double[] {1.5, 0.5, Double.NaN, 0.25},
                                new boolean[4])
                        .judged(
                                new double[] {1.25, 1.5, Double.NaN, Double.NaN},
                                new StageState[] {
                                    StageState.ALARM,
                                    StageState.NORMAL,
                                    StageState.WARMING_UP,
                                    StageState.WARMING_UP
                                });
        assertThat(new String(ScoreJson.ofScores().serialize(scores), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"plantId\":\"north\",\"at\":\"2000-01-01T00:01:48Z\",\"sequence\":3,"
                                + "\"score_reactor_feed\":1.5,\"threshold_reactor_feed\":1.25,"
                                + "\"state_reactor_feed\":\"ALARM\",\"score_purge_gas\":0.5,"
                                + "\"threshold_purge_gas\":1.5,\"state_purge_gas\":\"NORMAL\","
                                + "\"score_product\":null,\"threshold_product\":null,"
                                + "\"state_product\":\"WARMING_UP\",\"score_continuous\":0.25,"
                                + "\"threshold_continuous\":null,"
                                + "\"state_continuous\":\"WARMING_UP\"}");
    }
}
