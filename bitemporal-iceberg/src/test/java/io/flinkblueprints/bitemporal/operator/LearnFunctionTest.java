// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.Validity;
import io.flinkblueprints.bitemporal.model.FactEvent;
import io.flinkblueprints.bitemporal.model.VersionRow;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.testing.KeyedHarness;
import io.flinkblueprints.testing.KeyedHarness.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnFunctionTest {

    private static final int REMEMBERED = 4;
    private static final int KEYS = 5;
    private static final int LENGTH = 300;

    @ParameterizedTest
    @CsvSource({"APPEND, false", "APPEND, true", "UPSERT, false", "UPSERT, true"})
    void givesTheRowsOfAnUninterruptedRunAfterRestoresWithOtherParallelism(
            TableMode mode, boolean rocksDb) throws Exception {
        Recipe<String, FactEvent, VersionRow> recipe =
                rocksDb ? recipe(mode, 100).onRocksDb() : recipe(mode, 100);
        List<FactEvent> events = events();
        List<VersionRow> whole = rows(recipe, events);
        List<VersionRow> parts = new ArrayList<>();
        OperatorSubtaskState state;
        try (var one = recipe.open(1)) {
            send(one, events.subList(0, 100));
            parts.addAll(one.emitted());
            state = one.snapshot();
        }
        try (var two = recipe.restore(state, 1, 2)) {
            send(two, events.subList(100, 200));
            parts.addAll(two.emitted());
            state = two.snapshot();
        }
        try (var one = recipe.restore(state, 2, 1)) {
            send(one, events.subList(200, LENGTH));
            parts.addAll(one.emitted());
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(whole).hasSizeGreaterThan(LENGTH);
        assertThat(rows(recipe(mode, 1), events))
                .as("with one history on the heap")
                .containsExactlyElementsOf(whole);
    }

    @Test
    void anotherDeliveryGivesNoRow() throws Exception {
        FactEvent price =
                FactEvent.of("PRICE", "DE1", "")
                        .validBetween(0, Validity.FOREVER)
                        .withId(1)
                        .saying(Fact.price(1, "EUR"));
        assertThat(rows(recipe(TableMode.APPEND, 10), List.of(price, price))).hasSize(1);
    }

    @Test
    void aRemovalIsAMarkWhereRowsNeverChangeAndAnEndWhereTheyDo() throws Exception {
        FactEvent price =
                FactEvent.of("PRICE", "DE1", "")
                        .validBetween(10, Validity.FOREVER)
                        .recordedAt(100)
                        .saying(Fact.price(1, "EUR"));
        FactEvent removal =
                FactEvent.of("PRICE", "DE1", "").validBetween(0, Validity.FOREVER).recordedAt(200);
        List<FactEvent> events = List.of(price, removal);
        assertThat(rows(recipe(TableMode.APPEND, 10), events))
                .extracting(VersionRow::toString)
                .containsExactly(
                        "PRICE DE1  valid [10, 9223372036854775807) believed [100, 9223372036854775807)",
                        "PRICE DE1  valid [10, 9223372036854775807) believed [200, 9223372036854775807) ended");
        assertThat(rows(recipe(TableMode.UPSERT, 10), events))
                .extracting(VersionRow::toString)
                .containsExactly(
                        "PRICE DE1  valid [10, 9223372036854775807) believed [100, 9223372036854775807)",
                        "PRICE DE1  valid [10, 9223372036854775807) believed [100, 200)");
    }

    private static List<FactEvent> events() {
        Random random = new Random(1);
        List<FactEvent> events = new ArrayList<>();
        for (int n = 0; n < LENGTH; n++) {
            long from = random.nextInt(20);
            FactEvent event =
                    FactEvent.of("CONSTITUENT", "EUR50", "I" + random.nextInt(KEYS))
                            .validBetween(from, from + 1 + random.nextInt(10))
                            .recordedAt(random.nextInt(500));
            if (random.nextInt(6) > 0) {
                event.saying(Fact.constituent(1 + random.nextInt(5), Fact.ABSENT));
            }
            events.add(random.nextBoolean() ? event.withId(random.nextInt(30)) : event);
        }
        return events;
    }

    private static List<VersionRow> rows(
            Recipe<String, FactEvent, VersionRow> recipe, List<FactEvent> events) throws Exception {
        try (var harness = recipe.open(1)) {
            send(harness, events);
            return harness.emitted();
        }
    }

    private static void send(
            KeyedHarness<String, FactEvent, VersionRow> harness, List<FactEvent> events)
            throws Exception {
        for (FactEvent event : events) {
            harness.process(event, 0);
        }
    }

    private static Recipe<String, FactEvent, VersionRow> recipe(TableMode mode, int onHeap) {
        return KeyedHarness.recipe(
                () ->
                        new HeapModelOperator<>(
                                new LearnFunction(mode, REMEMBERED),
                                new FactHistoryCodec(REMEMBERED),
                                onHeap),
                FactEvent::key,
                Types.STRING);
    }
}
