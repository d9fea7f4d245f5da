// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.common.state.ModelFunction;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapModelOperatorTest {

    private static final AtomicInteger WRITES = new AtomicInteger();

    @BeforeEach
    void forget() {
        WRITES.set(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnWhereASnapshotWasTaken(boolean rocksDb) throws Exception {
        OperatorSubtaskState state;
        try (KeyedHarness<String, String, String> harness = recipe(100, rocksDb).open(1)) {
            send(harness, "a", "b", "a");
            state = harness.snapshot();
        }
        try (KeyedHarness<String, String, String> harness =
                recipe(100, rocksDb).restore(state, 1, 1)) {
            send(harness, "a", "b", "c");
            assertThat(harness.emitted()).containsExactly("a=3", "b=2", "c=1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsEveryModelFromOneToTwoToOneSubtasks(boolean rocksDb) throws Exception {
        String[] keys = "abcdefghijklmnop".split("");
        OperatorSubtaskState one;
        try (KeyedHarness<String, String, String> harness = recipe(100, rocksDb).open(1)) {
            send(harness, keys);
            one = harness.snapshot();
        }
        OperatorSubtaskState two;
        try (KeyedHarness<String, String, String> harness =
                recipe(100, rocksDb).restore(one, 1, 2)) {
            send(harness, keys);
            two = harness.snapshot();
        }
        try (KeyedHarness<String, String, String> harness =
                recipe(100, rocksDb).restore(two, 2, 1)) {
            send(harness, keys);
            assertThat(harness.emitted())
                    .hasSize(keys.length)
                    .allMatch(result -> result.endsWith("=3"));
        }
    }

    @Test
    void writesOnlyPartsThatChangedSinceTheLastSnapshot() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(100, false).open(1)) {
            send(harness, "a", "b", "c");
            harness.snapshot();
            assertThat(WRITES).as("both parts of three new models").hasValue(6);
            send(harness, "b");
            harness.snapshot();
            assertThat(WRITES).as("one part of one model").hasValue(7);
            harness.snapshot();
            assertThat(WRITES).hasValue(7);
        }
    }

    @Test
    void writesNothingAfterARestoreUntilSomethingChanges() throws Exception {
        OperatorSubtaskState state;
        try (KeyedHarness<String, String, String> harness = recipe(1, false).open(1)) {
            send(harness, "a", "b");
            state = harness.snapshot();
        }
        WRITES.set(0);
        try (KeyedHarness<String, String, String> harness = recipe(1, false).restore(state, 1, 1)) {
            send(harness, "a", "b");
            assertThat(WRITES).as("the evicted model's changed part").hasValue(1);
        }
    }

    @Test
    void writesNothingBetweenSnapshotsWhileAllModelsFit() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(3, false).open(1)) {
            for (int i = 0; i < 100; i++) {
                send(harness, "a", "b", "c");
            }
            assertThat(WRITES).hasValue(0);
            assertThat(harness.keyedStateEntries()).isZero();
        }
    }

    @Test
    void countsOnThroughEvictionWhenMoreKeysComeThanFit() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(2, false).open(1)) {
            send(harness, "a", "b", "c", "a", "b", "c", "c");
            assertThat(harness.emitted())
                    .containsExactly("a=1", "b=1", "c=1", "a=2", "b=2", "c=2", "c=3");
        }
    }

    @Test
    void keepsEventTimes() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(2, false).open(1)) {
            harness.process("a", 77);
            assertThat(harness.timestamps()).containsExactly(77L);
        }
    }

    @Test
    void holdsAtLeastOneModel() {
        assertThatThrownBy(() -> new HeapModelOperator<>(new Counting(), new CountCodec(), 0))
                .hasMessageContaining("at least one");
    }

    private static void send(KeyedHarness<String, String, String> harness, String... events)
            throws Exception {
        for (String event : events) {
            harness.process(event, 0);
        }
    }

    private static Recipe<String, String, String> recipe(int heldAtMost, boolean rocksDb) {
        Recipe<String, String, String> recipe =
                KeyedHarness.recipe(
                        () -> new HeapModelOperator<>(new Counting(), new CountCodec(), heldAtMost),
                        e -> e,
                        Types.STRING);
        return rocksDb ? recipe.onRocksDb() : recipe;
    }

    /** Counts the events of a key: at [0] the odd ones, at [1] the even ones. */
    private static final class Counting implements ModelFunction<String, long[], String> {

        @Override
        public long[] create(String first) {
            return new long[2];
        }

        @Override
        public void process(String event, long[] model, Collector<String> out) {
            long count = model[0] + model[1] + 1;
            model[count % 2 == 1 ? 0 : 1]++;
            out.collect(event + "=" + count);
        }
    }

    private static final class CountCodec implements ModelCodec<long[]> {

        @Override
        public int parts() {
            return 2;
        }

        @Override
        public long revision(long[] model, int part) {
            return model[part];
        }

        @Override
        public byte[] write(long[] model, int part) {
            WRITES.incrementAndGet();
            return ByteBuffer.allocate(8).putLong(model[part]).array();
        }

        @Override
        public long[] read(byte[][] parts) {
            return Arrays.stream(parts)
                    .mapToLong(part -> ByteBuffer.wrap(part).getLong())
                    .toArray();
        }
    }
}
