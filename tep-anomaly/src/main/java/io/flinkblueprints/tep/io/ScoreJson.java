// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.common.parse.JsonSerialization;
import io.flinkblueprints.tep.domain.Stage;
import io.flinkblueprints.tep.model.AlarmEvent;
import io.flinkblueprints.tep.model.StageScores;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Scores and alarms as JSON. */
public final class ScoreJson {

    private ScoreJson() {}

    /**
     * {@code {"plantId", "at", "sequence", "score_reactor_feed", "threshold_reactor_feed",
     * "state_reactor_feed", ...}}; a score is null while its forest warms up, a threshold while it
     * is being learned.
     */
    public static JsonSerialization<StageScores> ofScores() {
        return JsonSerialization.of(ScoreJson::scores);
    }

    /**
     * {@code {"plantId", "at", "sequence", "stage", "transition": "RAISED" or "CLEARED", "score",
     * "threshold"}}.
     */
    public static JsonSerialization<AlarmEvent> ofAlarms() {
        return JsonSerialization.of(ScoreJson::alarm);
    }

    private static JsonNode scores(StageScores scores, JsonMapper mapper) {
        ObjectNode json = head(mapper, scores.plantId, scores.at, scores.sequence);
        for (Stage stage : Stage.values()) {
            int i = stage.ordinal();
            json.put("score_" + stage.id(), known(scores.scores[i]))
                    .put("threshold_" + stage.id(), known(scores.thresholds[i]))
                    .put("state_" + stage.id(), scores.states[i].name());
        }
        return json;
    }

    private static JsonNode alarm(AlarmEvent alarm, JsonMapper mapper) {
        return head(mapper, alarm.plantId, alarm.at, alarm.sequence)
                .put("stage", alarm.stage)
                .put("transition", alarm.raised ? "RAISED" : "CLEARED")
                .put("score", alarm.score)
                .put("threshold", alarm.threshold);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static ObjectNode head(JsonMapper mapper, String plantId, long at, long sequence) {
        return mapper.createObjectNode()
                .put("plantId", plantId)
                .put("at", Instant.ofEpochMilli(at).toString())
                .put("sequence", sequence);
    }
}
