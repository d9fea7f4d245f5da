// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The 128-bit hash keys that one shard owns, both ends included. */
public record HashRange(BigInteger start, BigInteger end) {

    private static final BigInteger KEYS = BigInteger.ONE.shiftLeft(128);

    /** The greatest hash key there is. */
    public static final BigInteger MAX_KEY = KEYS.subtract(BigInteger.ONE);

    /** Cuts all keys into ranges of the same width, the last one taking what does not divide. */
    public static List<HashRange> uniform(int ranges) {
        List<HashRange> uniform = new ArrayList<>(ranges);
        BigInteger start = BigInteger.ZERO;
        BigInteger width = KEYS.divide(BigInteger.valueOf(ranges));
        for (int i = 1; i <= ranges; i++) {
            BigInteger end = i == ranges ? MAX_KEY : start.add(width).subtract(BigInteger.ONE);
            uniform.add(new HashRange(start, end));
            start = end.add(BigInteger.ONE);
        }
        return uniform;
    }

    /** The hash key of a partition key: its MD5 as an unsigned number. */
    public static BigInteger keyOf(String partitionKey) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return new BigInteger(1, md5.digest(partitionKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Whether the range can be cut so that its upper part begins at the key. */
    public boolean canSplitAt(BigInteger key) {
        return key.compareTo(start) > 0 && key.compareTo(end) <= 0;
    }

    /** The part below the key. */
    public HashRange below(BigInteger key) {
        return new HashRange(start, key.subtract(BigInteger.ONE));
    }

    /** The part from the key on. */
    public HashRange from(BigInteger key) {
        return new HashRange(key, end);
    }

    /** Whether one of the two ranges begins where the other ends. */
    public boolean isAdjacentTo(HashRange other) {
        return end.add(BigInteger.ONE).equals(other.start)
                || other.end.add(BigInteger.ONE).equals(start);
    }

    /** The range from the lower start to the higher end. */
    public HashRange span(HashRange other) {
        return new HashRange(start.min(other.start), end.max(other.end));
    }
}
