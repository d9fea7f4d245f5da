// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import java.util.List;

/**
 * A position in a shard as a client holds it. The server keeps nothing of it.
 *
 * @param incarnation of the stream, as a new stream of the same name has other records
 * @param offset of the first record to read
 * @param issued milliseconds since the epoch
 * @param serial number of the iterator among all that were issued
 */
record ShardIterator(
        String stream, long incarnation, int shard, long offset, long issued, long serial) {

    /** The service's: 5 minutes. */
    static final long LIFETIME_MILLIS = 300_000;

    private static final int FIELDS = 6;

    static ShardIterator parse(String token) {
        List<String> fields =
                Token.fields(token, FIELDS, StreamErrors.invalid("Invalid ShardIterator."));
        try {
            return new ShardIterator(
                    fields.get(0),
                    Long.parseLong(fields.get(1)),
                    Integer.parseInt(fields.get(2)),
                    Long.parseLong(fields.get(3)),
                    Long.parseLong(fields.get(4)),
                    Long.parseLong(fields.get(5)));
        } catch (NumberFormatException e) {
            throw StreamErrors.invalid("Invalid ShardIterator.");
        }
    }

    /** What the client is given. */
    String token() {
        return Token.of(stream, incarnation, shard, offset, issued, serial);
    }
}
