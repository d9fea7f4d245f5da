// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.common.parse.JsonSerialization;
import io.flinkblueprints.discords.model.PointScore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Results as JSON: {@code {"series", "index", "at", "input", "mp", "anomalyTag", "score",
 * "threshold", "nearest"}}; what is not known is null.
 */
public final class PointScoreJson {

    private PointScoreJson() {}

    public static JsonSerialization<PointScore> serialization() {
        return JsonSerialization.of(PointScoreJson::toJson);
    }

    private static JsonNode toJson(PointScore score, JsonMapper mapper) {
        ObjectNode json = mapper.createObjectNode();
        json.put("series", score.series)
                .put("index", score.index)
                .put("at", Instant.ofEpochMilli(score.at).toString())
                .put("input", score.input)
                .put("mp", known(score.mp))
                .put("anomalyTag", score.anomalyTag.name())
                .put("score", known(score.score))
                .put("threshold", known(score.threshold))
                .put("nearest", score.nearest < 0 ? null : score.nearest);
        return json;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
