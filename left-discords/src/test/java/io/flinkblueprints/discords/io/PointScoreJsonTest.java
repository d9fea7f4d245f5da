// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.discords.model.PointScore;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PointScoreJsonTest {

    @Test
    void hasTheFieldsOfThePublicExampleAndMore() {
        assertThat(json(PointScore.of("a", 7, 946_684_800_000L, 1.5).judged(3, 2, 1)))
                .isEqualTo(
                        "{\"series\":\"a\",\"index\":7,\"at\":\"2000-01-01T00:00:00Z\",\"input\":1.5,"
                                + "\"mp\":3.0,\"anomalyTag\":\"IS_ANOMALY\",\"score\":0.75,"
                                + "\"threshold\":1.0,\"nearest\":2}");
    }

    @Test
    void isNullWhereNothingIsKnown() {
        assertThat(json(PointScore.of("a", 0, 0, 1).judged(Double.NaN, -1, Double.NaN)))
                .contains("\"mp\":null,\"anomalyTag\":\"INITIALISING\",\"score\":null")
                .endsWith("\"threshold\":null,\"nearest\":null}");
    }

    private static String json(PointScore score) {
        return new String(PointScoreJson.serialization().serialize(score), StandardCharsets.UTF_8);
    }
}
