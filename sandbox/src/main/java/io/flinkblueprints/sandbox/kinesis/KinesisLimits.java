// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.nio.charset.StandardCharsets;

/** The sizes that one request may have, for the server and for what sends to it. */
final class KinesisLimits {

    /** Records in one PutRecords. */
    static final int RECORDS_A_PUT = 500;

    /** Bytes of data and keys in one PutRecords. */
    static final int BYTES_A_PUT = 5 << 20;

    /** Bytes of data and key of one record. */
    static final int BYTES_A_RECORD = 1 << 20;

    /** Characters of a partition key. */
    static final int KEY_LENGTH = 256;

    /** Records in one GetRecords. */
    static final int RECORDS_A_GET = 10_000;

    /** Bytes in one GetRecords. */
    static final int BYTES_A_GET = 10 << 20;

    private KinesisLimits() {}

    /** Bytes of a partition key, as far as limits count them. */
    static int keyBytes(String partitionKey) {
        return partitionKey.getBytes(StandardCharsets.UTF_8).length;
    }
}
