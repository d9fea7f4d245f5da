// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A record that the job has to refuse, and the reason that its dead letter has to give. */
record BadRecord(String reason, byte[] data) {

    /** What a Kinesis record holds, its key included. */
    private static final int LARGEST = 1 << 20;

    /** So many of the largest that their dead letters do not fit one request to the stream. */
    private static final int OF_THE_LARGEST = 8;

    private static final int KEPT = 512 * 1024;

    /**
     * Every kind.
     *
     * @param good a message, which each spoils in one respect
     * @param key with which all are sent
     */
    static List<BadRecord> all(byte[] good, String key) {
        String json = new String(good, StandardCharsets.UTF_8);
        List<BadRecord> all = new ArrayList<>();
        all.add(of("NOT_JSON", "not json {"));
        all.add(of("NOT_JSON", json.substring(0, json.length() / 2)));
        all.add(of("MISSING_FIELD", "{}"));
        all.add(of("MISSING_FIELD", json.replaceFirst("\"xmeas_7\":[^,]*,", "")));
        all.add(of("WRONG_TYPE", json.replaceFirst("\"xmeas_7\":[^,]*", "\"xmeas_7\":\"high\"")));
        all.add(of("OUT_OF_RANGE", json.replaceFirst("\"xmeas_7\":[^,]*", "\"xmeas_7\":NaN")));
        all.add(of("BAD_TIME", json.replaceFirst("\"at\":\"2000", "\"at\":\"1970")));
        all.add(of("BAD_TIME", json.replaceFirst("\"at\":\"2000", "\"at\":\"2090")));
        all.add(of("UNKNOWN_KEY", json.replaceFirst("\"plant-1\"", "\"plant-3\"")));
        // No stream takes such a key, so no score of this plant could ever be written.
        all.add(of("TOO_LARGE", json.replaceFirst("plant-1", "p".repeat(257))));
        for (int i = 0; i < OF_THE_LARGEST; i++) {
            String start = json.replaceFirst("\"at\"", "\"note\":\"" + i);
            int filling = LARGEST - key.length() - start.length();
            all.add(of("NOT_JSON", start.replaceFirst("\"note\":\"", "$0" + "x".repeat(filling))));
        }
        return all;
    }

    private static BadRecord of(String reason, String text) {
        return new BadRecord(reason, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each has one letter, by which it can be told and, up to 512 KiB, had back. */
    static void assertLetters(List<BadRecord> bad, List<JsonNode> letters) throws IOException {
        List<String> expected = new ArrayList<>();
        for (BadRecord record : bad) {
            byte[] kept = Arrays.copyOf(record.data, Math.min(KEPT, record.data.length));
            expected.add(
                    String.join(
                            " ",
                            record.reason,
                            String.valueOf(record.data.length),
                            sha256(record.data),
                            sha256(kept)));
        }
        List<String> found = new ArrayList<>();
        for (JsonNode letter : letters) {
            assertThat(letter.get("operator").asText()).isEqualTo("parse-samples");
            assertThat(letter.get("detail").asText()).isNotEmpty();
            assertThat(letter.at("/source/position").asText()).isNotEmpty();
            found.add(
                    String.join(
                            " ",
                            letter.get("reason").asText(),
                            letter.get("length").asText(),
                            letter.get("sha256").asText(),
                            sha256(letter.get("bytes").binaryValue())));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
