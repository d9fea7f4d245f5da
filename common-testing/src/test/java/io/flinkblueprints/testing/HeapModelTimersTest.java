// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.common.state.ModelCodec;
import io.flinkblueprints.common.state.ModelContext;
import io.flinkblueprints.common.state.TimedModelFunction;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.nio.ByteBuffer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeapModelTimersTest {

    private static final OutputTag<String> ASIDE = new OutputTag<>("aside", Types.STRING);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forgetsAModelWhenEventTimePassesAndLeavesNothing(boolean rocksDb) throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(100, rocksDb).open(1)) {
            harness.process("a", 0);
            harness.snapshot();
            harness.watermark(9);
            harness.process("a", 9);
            harness.watermark(10);
            harness.process("a", 11);
            assertThat(harness.emitted()).containsExactly("a=1", "a=2", "a dropped", "a=1");
            assertThat(harness.timestamps()).containsExactly(0L, 9L, 10L, 11L);
        }
    }

    @Test
    void leavesNoStateOfADroppedModel() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(100, false).open(1)) {
            harness.process("a", 0);
            harness.snapshot();
            assertThat(harness.keyedStateEntries()).isPositive();
            harness.watermark(10);
            assertThat(harness.keyedStateEntries()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"100, false", "1, false", "1, true"})
    void keepsTimersOfModelsThatAreNotOnTheHeap(int onHeap, boolean rocksDb) throws Exception {
        OperatorSubtaskState state;
        try (KeyedHarness<String, String, String> harness = recipe(onHeap, rocksDb).open(1)) {
            harness.process("a", 0);
            harness.process("b", 0);
            state = harness.snapshot();
        }
        try (KeyedHarness<String, String, String> harness =
                recipe(onHeap, rocksDb).restore(state, 1, 2)) {
            harness.wallClock(5);
            harness.watermark(10);
            assertThat(harness.emitted())
                    .containsExactlyInAnyOrder(
                            "a still at 1", "b still at 1", "a dropped", "b dropped");
        }
    }

    @Test
    void sendsAsideAndKnowsTheWallClock() throws Exception {
        try (KeyedHarness<String, String, String> harness = recipe(100, false).open(1)) {
            harness.wallClock(3);
            harness.process("a", 0);
            assertThat(harness.sideOutput(ASIDE)).containsExactly("a came at 3");
            harness.wallClock(7);
            assertThat(harness.emitted()).containsExactly("a=1");
            harness.wallClock(8);
            assertThat(harness.emitted()).containsExactly("a=1", "a still at 1");
        }
    }

    private static Recipe<String, String, String> recipe(int heldAtMost, boolean rocksDb) {
        Recipe<String, String, String> recipe =
                KeyedHarness.recipe(
                        () ->
                                new HeapModelOperator<>(
                                        new Forgetting(), new NameCodec(), heldAtMost),
                        e -> e,
                        Types.STRING);
        return rocksDb ? recipe.onRocksDb() : recipe;
    }

    /** What is kept of a key. */
    private static final class Name {
        private final String key;
        private int count;

        private Name(String key, int count) {
            this.key = key;
            this.count = count;
        }
    }

    /** Counts, says 5 ms after an event how far it came, and forgets all at event time 10. */
    private static final class Forgetting implements TimedModelFunction<String, Name, String> {

        private transient ModelContext context;

        @Override
        public void open(ModelContext opened) {
            context = opened;
        }

        @Override
        public Name create(String first) {
            return new Name(first, 0);
        }

        @Override
        public void process(String event, Name model, Collector<String> out) {
            model.count++;
            out.collect(event + "=" + model.count);
            context.output(ASIDE, event + " came at " + context.processingTime());
            context.setTimer(10, TimeDomain.EVENT_TIME);
            context.setTimer(context.processingTime() + 5, TimeDomain.PROCESSING_TIME);
        }

        @Override
        public void onTimer(long time, TimeDomain domain, Name model, Collector<String> out) {
            if (domain == TimeDomain.EVENT_TIME) {
                out.collect(model.key + " dropped");
                context.drop();
            } else {
                out.collect(model.key + " still at " + model.count);
            }
        }
    }

    private static final class NameCodec implements ModelCodec<Name> {

        @Override
        public int parts() {
            return 1;
        }

        @Override
        public long revision(Name model, int part) {
            return model.count;
        }

        @Override
        public byte[] write(Name model, int part) {
            return ByteBuffer.allocate(8).putInt(model.count).putInt(model.key.charAt(0)).array();
        }

        @Override
        public Name read(byte[][] parts) {
            ByteBuffer bytes = ByteBuffer.wrap(parts[0]);
            int count = bytes.getInt();
            return new Name(String.valueOf((char) bytes.getInt()), count);
        }
    }
}
