// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An opaque text that a client carries from one call to the next: some fields, none with a line
 * break in it.
 */
final class Token {

    private Token() {}

    static String of(Object... fields) {
        String joined = String.join("\n", Arrays.stream(fields).map(String::valueOf).toList());
        return Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of a token, or the error if it was not made with that many. */
    static List<String> fields(String token, int count, AwsError otherwise) {
        try {
            String joined = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> fields = List.of(joined.split("\n", -1));
            if (fields.size() == count) {
                return fields;
            }
        } catch (IllegalArgumentException e) {
            // not base64: the same answer
        }
        throw otherwise;
    }
}
