// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeadLetterJsonTest {

    @Test
    void carriesReasonPositionAndTheOriginalBytes() throws IOException {
        byte[] bytes = "broken \u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode json =
                json(
                        Rejected.of(
                                        RejectionReason.NOT_JSON,
                                        "what",
                                        "parse-samples",
                                        SourceRecord.of(bytes, "tep-ingest", "shard-1", "42"))
                                .withRejectedAt(1_000));
        assertThat(json.get("reason").asText()).isEqualTo("NOT_JSON");
        assertThat(json.get("detail").asText()).isEqualTo("what");
        assertThat(json.get("operator").asText()).isEqualTo("parse-samples");
        assertThat(json.at("/source/name").asText()).isEqualTo("tep-ingest");
        assertThat(json.at("/source/shard").asText()).isEqualTo("shard-1");
        assertThat(json.at("/source/position").asText()).isEqualTo("42");
        assertThat(json.get("eventTime").isNull()).isTrue();
        assertThat(json.get("rejectedAt").asText()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(json.get("bytes").binaryValue()).isEqualTo(bytes);
        assertThat(json.get("length").asInt()).isEqualTo(9);
    }

    @Test
    void hashesAllBytesAndKeepsTheFirstHalfMebibyte() throws IOException {
        byte[] bytes = new byte[DeadLetterJson.BYTES_KEPT + 1];
        Arrays.fill(bytes, (byte) 'a');
        byte[] letter =
                DeadLetterJson.serialization()
                        .serialize(
                                Rejected.of(
                                        RejectionReason.TOO_LARGE,
                                        "",
                                        "",
                                        SourceRecord.of(bytes, "", "", "")));
        JsonNode json = new ObjectMapper().readTree(letter);
        assertThat(json.get("bytes").binaryValue()).hasSize(DeadLetterJson.BYTES_KEPT);
        assertThat(json.get("length").asInt()).isEqualTo(bytes.length);
        assertThat(letter.length).isLessThan(1 << 20);
    }

    @Test
    void writesTheHashThatEverybodyKnows() throws IOException {
        JsonNode json =
                json(
                        Rejected.of(
                                RejectionReason.NOT_JSON,
                                "",
                                "",
                                SourceRecord.of(
                                        "abc".getBytes(StandardCharsets.UTF_8), "", "", "")));
        assertThat(json.get("sha256").asText())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static JsonNode json(Rejected rejected) throws IOException {
        return new ObjectMapper().readTree(DeadLetterJson.serialization().serialize(rejected));
    }
}
