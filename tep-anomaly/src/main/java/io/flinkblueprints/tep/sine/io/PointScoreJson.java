// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.sine.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flinkblueprints.common.parse.JsonSerialization;
import io.flinkblueprints.common.parse.JsonSerialization.ToJson;
import io.flinkblueprints.tep.sine.model.PointScore;
import java.time.Instant;

/** Scores as JSON. */
public final class PointScoreJson implements ToJson<PointScore> {

    private static final long serialVersionUID = 1L;

    private final double threshold;

    private PointScoreJson(double threshold) {
        this.threshold = threshold;
    }

    /**
     * {@code {"series", "at", "sequence", "value", "score", "threshold", "anomaly"}}; the score is
     * null while the forest warms up.
     *
     * @param threshold a score above it is an anomaly
     */
    public static JsonSerialization<PointScore> above(double threshold) {
        return JsonSerialization.of(new PointScoreJson(threshold));
    }

    @Override
    public JsonNode convert(PointScore scored, JsonMapper mapper) {
        return mapper.createObjectNode()
                .put("series", scored.point.series)
                .put("at", Instant.ofEpochMilli(scored.point.at).toString())
                .put("sequence", scored.point.sequence)
                .put("value", scored.point.value)
                .put("score", Double.isNaN(scored.score) ? null : (Double) scored.score)
                .put("threshold", threshold)
                .put("anomaly", scored.score > threshold);
    }
}
