// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;

/** Records on their way in. */
interface PutContract extends ContractFixture {

    int MEBIBYTE = 1 << 20;

    private static PutRecordsRequestEntry entry(String key, byte[] data) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromByteArray(data))
                .build();
    }

    private PutRecordsResponse putAll(String stream, List<PutRecordsRequestEntry> entries) {
        return kinesis().putRecords(request -> request.streamName(stream).records(entries));
    }

    @Test
    default void keepsTheOrderOfRecordsPutOneByOne() {
        String stream = newStream(1);
        List<PutRecordResponse> put = putNumbered(stream, 20);

        List<Record> read = readShard(stream, FIRST_SHARD);

        assertThat(texts(read))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "record " + i).toList());
        assertThat(read)
                .extracting(Record::sequenceNumber)
                .containsExactlyElementsOf(
                        put.stream().map(PutRecordResponse::sequenceNumber).toList());
        assertThat(
                        put.stream()
                                .map(PutRecordResponse::sequenceNumber)
                                .map(BigInteger::new)
                                .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    default void keepsTheOrderWithinOneBatch() {
        String stream = newStream(1);
        PutRecordsResponse put =
                putAll(
                        stream,
                        IntStream.range(0, 100)
                                .mapToObj(
                                        i ->
                                                entry(
                                                        "key " + i,
                                                        ("record " + i)
                                                                .getBytes(
                                                                        java.nio.charset
                                                                                .StandardCharsets
                                                                                .UTF_8)))
                                .toList());

        assertThat(put.failedRecordCount()).isZero();
        assertThat(put.records()).extracting(PutRecordsResultEntry::errorCode).containsOnlyNulls();
        assertThat(readShard(stream, FIRST_SHARD))
                .extracting(Record::sequenceNumber)
                .containsExactlyElementsOf(
                        put.records().stream().map(PutRecordsResultEntry::sequenceNumber).toList());
    }

    @Test
    default void givesBackKeyBytesAndTimeOfArrival() {
        String stream = newStream(1);
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        Instant before = Instant.now();
        putAll(stream, List.of(entry("Schlüssel 鍵 🔑", everyByte)));
        Instant after = Instant.now();

        Record read = readShard(stream, FIRST_SHARD).get(0);

        assertThat(read.partitionKey()).isEqualTo("Schlüssel 鍵 🔑");
        assertThat(read.data().asByteArray()).isEqualTo(everyByte);
        assertThat(read.approximateArrivalTimestamp())
                .isBetween(before.minusMillis(50), after.plusMillis(50));
    }

    /**
     * Worked by hand: the MD5 of "a" begins with 0c, in the first half, that of "b" with 92, in the
     * second.
     */
    @Test
    default void placesAKeyByItsMd5() {
        String stream = newStream(2);
        assertThat(put(stream, "a", "x").shardId()).isEqualTo("shardId-000000000000");
        assertThat(put(stream, "b", "x").shardId()).isEqualTo("shardId-000000000001");
    }

    @Test
    default void placesByAnExplicitHashKeyBeforeTheKey() {
        String stream = newStream(2);
        String highest = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE).toString();
        PutRecordResponse put =
                kinesis()
                        .putRecord(
                                request ->
                                        request.streamName(stream)
                                                .partitionKey("a")
                                                .explicitHashKey(highest)
                                                .data(SdkBytes.fromUtf8String("x")));
        assertThat(put.shardId()).isEqualTo("shardId-000000000001");
    }

    @Test
    default void acceptsAnEmptyRecord() {
        String stream = newStream(1);
        put(stream, "key", "");
        assertThat(texts(readShard(stream, FIRST_SHARD))).containsExactly("");
    }

    @Test
    default void acceptsTheLargestRecord() {
        String stream = newStream(1);
        putAll(stream, List.of(entry("key", new byte[MEBIBYTE - 3])));
        assertThat(readShard(stream, FIRST_SHARD).get(0).data().asByteArrayUnsafe())
                .hasSize(MEBIBYTE - 3);
    }

    @Test
    default void refusesARecordThatIsTooLarge() {
        String stream = newStream(1);
        assertError(
                        () ->
                                putAll(
                                        stream,
                                        List.of(
                                                entry("k", new byte[0]),
                                                entry("key", new byte[MEBIBYTE + 1]))))
                .isIn("ValidationException", "InvalidArgumentException");
        assertThat(readShard(stream, FIRST_SHARD)).isEmpty();
    }

    @Test
    default void countsTheKeyIntoTheSizeOfARecord() {
        String stream = newStream(1);
        assertError(() -> putAll(stream, List.of(entry("key", new byte[MEBIBYTE - 2]))))
                .isIn("ValidationException", "InvalidArgumentException");
    }

    @Test
    default void refusesMoreThan500RecordsAtOnce() {
        String stream = newStream(1);
        assertError(() -> putAll(stream, Collections.nCopies(501, entry("key", new byte[1]))))
                .isIn("ValidationException", "InvalidArgumentException");
    }

    @Test
    default void refusesMoreThanFiveMebibytesAtOnce() {
        String stream = newStream(1);
        assertError(
                        () ->
                                putAll(
                                        stream,
                                        Collections.nCopies(
                                                6, entry("key", new byte[MEBIBYTE - 100]))))
                .isIn("ValidationException", "InvalidArgumentException");
    }

    @Test
    default void refusesAKeyThatIsTooLongOrEmpty() {
        String stream = newStream(1);
        assertThat(put(stream, "k".repeat(256), "x").sequenceNumber()).isNotEmpty();
        assertError(() -> put(stream, "k".repeat(257), "x")).isEqualTo("ValidationException");
        assertError(() -> put(stream, "", "x")).isEqualTo("ValidationException");
    }
}
