// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkblueprints.common.parse.JsonSerialization;
import io.flinkblueprints.common.record.Rejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.flink.api.common.serialization.SerializationSchema;

/**
 * The one JSON form of a dead letter: {@code {reason, detail, operator, source: {name, shard,
 * position}, eventTime, rejectedAt, bytes (base64), length, sha256}}.
 */
public final class DeadLetterJson {

    /**
     * How many of the original bytes a dead letter carries; as base64 they and the rest fit a
     * Kinesis record of 1 MiB.
     */
    public static final int BYTES_KEPT = 512 * 1024;

    private DeadLetterJson() {}

    public static SerializationSchema<Rejected> serialization() {
        return JsonSerialization.of(DeadLetterJson::toJson);
    }

    private static JsonNode toJson(Rejected rejected, JsonMapper mapper) {
        byte[] data = rejected.record.data;
        ObjectNode json = mapper.createObjectNode();
        json.put("reason", rejected.reason.name());
        json.put("detail", rejected.detail);
        json.put("operator", rejected.operator);
        json.putObject("source")
                .put("name", rejected.record.stream)
                .put("shard", rejected.record.shard)
                .put("position", rejected.record.position);
        json.put(
                "eventTime",
                rejected.eventTime == null
                        ? null
                        : Instant.ofEpochMilli(rejected.eventTime).toString());
        json.put("rejectedAt", Instant.ofEpochMilli(rejected.rejectedAt).toString());
        json.put("bytes", data.length <= BYTES_KEPT ? data : Arrays.copyOf(data, BYTES_KEPT));
        json.put("length", data.length);
        json.put("sha256", sha256(data));
        return json;
    }

    private static String sha256(byte[] data) {
        try {
            StringBuilder hex = new StringBuilder(64);
            for (byte b : MessageDigest.getInstance("SHA-256").digest(data)) {
                hex.append(Character.forDigit((b >> 4) & 15, 16))
                        .append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
