// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.math.BigInteger;

/**
 * The number of a record: as long as those of the service (56 digits beginning with 49), but made
 * of positions only, so that the same calls give the same numbers.
 *
 * <p>From the highest bits down: the constant 2, the generation of the shard, the offset in the
 * shard, the index of the shard, the constant 2. A split or merge begins a new generation, so a
 * child's numbers are greater than its parents'.
 *
 * @param generation of the shard: how many splits and merges of the stream came before it
 * @param offset from 1 for the first record of the shard; 0 is before every record
 * @param shard index in the stream
 */
public record SequenceNumber(long generation, long offset, int shard)
        implements Comparable<SequenceNumber> {

    private static final int VERSION = 2;
    private static final int VERSION_SHIFT = 184;
    private static final int GENERATION_SHIFT = 120;
    private static final int OFFSET_SHIFT = 40;
    private static final int SHARD_SHIFT = 8;
    private static final BigInteger LOWEST =
            BigInteger.TWO.shiftLeft(VERSION_SHIFT).add(BigInteger.TWO);

    /**
     * Reads a sequence number.
     *
     * @throws IllegalArgumentException if it was not made here
     */
    public static SequenceNumber parse(String digits) {
        BigInteger number = new BigInteger(digits);
        if (number.signum() < 0 || number.shiftRight(VERSION_SHIFT).intValue() != VERSION) {
            throw new IllegalArgumentException(digits + " is not a sequence number of this server");
        }
        long generation = bits(number, GENERATION_SHIFT, VERSION_SHIFT);
        long offset = bits(number, OFFSET_SHIFT, GENERATION_SHIFT);
        int shard = (int) bits(number, SHARD_SHIFT, OFFSET_SHIFT);
        return new SequenceNumber(generation, offset, shard);
    }

    private static long bits(BigInteger number, int from, int to) {
        BigInteger mask = BigInteger.ONE.shiftLeft(to - from).subtract(BigInteger.ONE);
        return number.shiftRight(from).and(mask).longValue();
    }

    private BigInteger value() {
        return LOWEST.add(BigInteger.valueOf(generation).shiftLeft(GENERATION_SHIFT))
                .add(BigInteger.valueOf(offset).shiftLeft(OFFSET_SHIFT))
                .add(BigInteger.valueOf(shard).shiftLeft(SHARD_SHIFT));
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return value().compareTo(other.value());
    }

    /** The decimal digits that clients see. */
    @Override
    public String toString() {
        return value().toString();
    }
}
