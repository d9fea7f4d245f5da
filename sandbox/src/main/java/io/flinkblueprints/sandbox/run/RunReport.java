// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param blueprint its name
 * @param seconds from the job running to the end of the generator
 * @param secondsToFirstResult from the end of building to the first record on the main output; -1
 *     if there was none
 * @param recordsIn accepted by the inputs
 * @param recordsOut read from the main output
 * @param rejected dead letters read
 * @param lost accepted, but neither accounted for by a result nor rejected when the inputs were
 *     drained
 * @param repeated results for inputs that had one already
 * @param checkpointsCompleted by the job
 * @param restarts of the job
 * @param figures the blueprint's own
 */
public record RunReport(
        String blueprint,
        double seconds,
        double secondsToFirstResult,
        long recordsIn,
        long recordsOut,
        long rejected,
        long lost,
        long repeated,
        long checkpointsCompleted,
        long restarts,
        Map<String, Long> figures) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes the report as one JSON object, the blueprint's own figures beside the others. */
    public void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("blueprint", blueprint);
        json.put("seconds", rounded(seconds));
        json.put("secondsToFirstResult", rounded(secondsToFirstResult));
        json.put("recordsIn", recordsIn);
        json.put("recordsOut", recordsOut);
        json.put("rejected", rejected);
        json.put("lost", lost);
        json.put("repeated", repeated);
        json.put("checkpointsCompleted", checkpointsCompleted);
        json.put("restarts", restarts);
        figures.forEach(json::put);
        Files.writeString(file, JSON.writeValueAsString(json) + "\n");
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
