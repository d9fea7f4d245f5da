// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.bitemporal.domain.Fact;
import io.flinkblueprints.bitemporal.domain.Validity;
import io.flinkblueprints.bitemporal.model.FactEvent;
import io.flinkblueprints.bitemporal.model.VersionRow;
import io.flinkblueprints.bitemporal.operator.FactHistoryCodec;
import io.flinkblueprints.bitemporal.operator.LearnFunction;
import io.flinkblueprints.bitemporal.operator.TableMode;
import io.flinkblueprints.common.state.HeapModelOperator;
import io.flinkblueprints.testing.MiniFlink;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FactsSinkTest {

    @RegisterExtension static final MiniClusterExtension FLINK = MiniFlink.withSlots(1);

    private static final TableIdentifier TABLE = TableIdentifier.of("lake", "facts");
    private static final int REMEMBERED = 4;
    private static final int KEYS = 100;
    private static final int EVENTS = 3_000;
    private static final int VALID_TIMES = 12;

    @TempDir private Path warehouse;

    /** Every key at every moment of valid time, at moments all over system time. */
    @Test
    void bothModesAnswerEveryQuestionAsTheListOfEventsDoes() throws Exception {
        List<FactEvent> events = events();
        List<Record> appended = write(TableMode.APPEND, events);
        List<Record> upserted = write(TableMode.UPSERT, events);
        Map<String, Long> clocks = new HashMap<>();
        Map<String, List<long[]>> learned = learned(events, clocks);
        int answers = 0;
        for (long known = -1; known < 400; known += 7) {
            Map<String, @Nullable BigDecimal> expected = asOf(learned, events, known);
            assertThat(asOfUpserted(upserted, known)).isEqualTo(expected);
            assertThat(asOfAppended(appended, known)).isEqualTo(expected);
            answers += expected.size();
        }
        assertThat(answers).isGreaterThan(1_000);
    }

    @Test
    void saysWhatATableLacks() {
        FactsSink sink = sink(TableMode.APPEND);
        assertThatThrownBy(sink::validate)
                .hasMessageContaining("there is no table lake.facts")
                .hasMessageContaining("Iceberg.create.table = true");
        sink.create();
        sink.create();
        sink.validate();
        Table table = address().loader().loadCatalog().loadTable(TABLE);
        table.updateSchema().addColumn("note", Types.StringType.get()).commit();
        sink.validate();
        table.updateSchema().deleteColumn("shares").renameColumn("price", "prize").commit();
        assertThatThrownBy(sink::validate)
                .hasMessage(
                        "table lake.facts: column shares long is missing; column price decimal(18, 6) is missing");
    }

    @Test
    void aColumnThatNobodyFillsMustNotBeRequired() {
        Schema existing =
                new Schema(Types.NestedField.required(1, "author", Types.StringType.get()));
        assertThat(FactsTable.faults(existing))
                .last()
                .isEqualTo("column author is required, but nobody fills it");
    }

    private List<Record> write(TableMode mode, List<FactEvent> events) throws Exception {
        FactsSink sink = sink(mode);
        sink.create();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setParallelism(1);
        environment.enableCheckpointing(200);
        // Iceberg's sink sends its own messages by Kryo.
        environment.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, true));
        sink.append(
                environment
                        .fromData(events)
                        .uid("events")
                        .keyBy(FactEvent::key)
                        .transform(
                                "learn-facts",
                                TypeInformation.of(VersionRow.class),
                                new HeapModelOperator<>(
                                        new LearnFunction(mode, REMEMBERED),
                                        new FactHistoryCodec(REMEMBERED),
                                        1_000))
                        .uid("learn-facts"),
                "write-facts");
        environment.execute();
        List<Record> records = new ArrayList<>();
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(address(mode).loader().loadCatalog().loadTable(TABLE))
                        .build()) {
            rows.forEach(row -> records.add(row.copy()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return records;
    }

    private static List<FactEvent> events() {
        Random random = new Random(1);
        List<FactEvent> events = new ArrayList<>();
        for (int n = 0; n < EVENTS; n++) {
            int from = random.nextInt(VALID_TIMES);
            FactEvent event =
                    FactEvent.of("PRICE", "I" + random.nextInt(KEYS), "")
                            .recordedAt(random.nextInt(300))
                            .validBetween(
                                    from,
                                    random.nextInt(3) == 0
                                            ? Validity.FOREVER
                                            : from + 1 + random.nextInt(VALID_TIMES));
            events.add(
                    random.nextInt(6) == 0
                            ? event
                            : event.saying(Fact.price(1 + random.nextInt(4), "EUR")));
        }
        return events;
    }

    /** When each event of a key was learned, by the rule of the key's clock alone. */
    private static Map<String, List<long[]>> learned(
            List<FactEvent> events, Map<String, Long> clocks) {
        Map<String, List<long[]>> learned = new TreeMap<>();
        for (int n = 0; n < events.size(); n++) {
            FactEvent event = events.get(n);
            List<long[]> before = learned.computeIfAbsent(event.entity, key -> new ArrayList<>());
            if (changesNothing(before, events, event)) {
                continue;
            }
            Long clock = clocks.get(event.entity);
            long now = clock == null ? event.recordedAt : Math.max(clock + 1, event.recordedAt);
            clocks.put(event.entity, now);
            before.add(new long[] {now, n});
        }
        return learned;
    }

    private static boolean changesNothing(
            List<long[]> before, List<FactEvent> events, FactEvent event) {
        long last = event.validTo == Validity.FOREVER ? 2L * VALID_TIMES + 2 : event.validTo;
        for (long valid = event.validFrom; valid < last; valid++) {
            long price = believed(before, events, valid, Long.MAX_VALUE);
            if (price != (event.removed ? Fact.ABSENT : event.price)) {
                return false;
            }
        }
        return true;
    }

    private static long believed(
            List<long[]> learned, List<FactEvent> events, long valid, long known) {
        long price = Fact.ABSENT;
        for (long[] each : learned) {
            FactEvent event = events.get((int) each[1]);
            if (each[0] <= known && event.validFrom <= valid && valid < event.validTo) {
                price = event.removed ? Fact.ABSENT : event.price;
            }
        }
        return price;
    }

    private static Map<String, @Nullable BigDecimal> asOf(
            Map<String, List<long[]>> learned, List<FactEvent> events, long known) {
        Map<String, @Nullable BigDecimal> answers = new TreeMap<>();
        learned.forEach(
                (entity, own) -> {
                    for (long valid = 0; valid < VALID_TIMES; valid++) {
                        long price = believed(own, events, valid, known);
                        if (price != Fact.ABSENT) {
                            answers.put(entity + "@" + valid, BigDecimal.valueOf(price, 6));
                        }
                    }
                });
        return answers;
    }

    private static Map<String, @Nullable BigDecimal> asOfUpserted(List<Record> rows, long known) {
        Map<String, @Nullable BigDecimal> answers = new TreeMap<>();
        for (Record row : rows) {
            if (micros(row, "system_from") <= known && known < micros(row, "system_to")) {
                answer(row, answers);
            }
        }
        return answers;
    }

    /** The newest row of each beginning of valid time, unless it is a mark. */
    private static Map<String, @Nullable BigDecimal> asOfAppended(List<Record> rows, long known) {
        Map<String, Record> newest = new HashMap<>();
        for (Record row : rows) {
            if (micros(row, "system_from") <= known) {
                newest.merge(
                        row.getField("entity") + "@" + micros(row, "valid_from"),
                        row,
                        (one, other) ->
                                micros(one, "system_from") > micros(other, "system_from")
                                        ? one
                                        : other);
            }
        }
        Map<String, @Nullable BigDecimal> answers = new TreeMap<>();
        for (Record row : newest.values()) {
            if (!(Boolean) row.getField("ended")) {
                answer(row, answers);
            }
        }
        return answers;
    }

    private static void answer(Record row, Map<String, @Nullable BigDecimal> answers) {
        for (long valid = 0; valid < VALID_TIMES; valid++) {
            if (micros(row, "valid_from") <= valid && valid < micros(row, "valid_to")) {
                assertThat(
                                answers.put(
                                        row.getField("entity") + "@" + valid,
                                        (BigDecimal) row.getField("price")))
                        .as("one answer only")
                        .isNull();
            }
        }
    }

    private static long micros(Record row, String column) {
        OffsetDateTime time = (OffsetDateTime) row.getField(column);
        return time == null
                ? Long.MAX_VALUE
                : ChronoUnit.MICROS.between(
                        OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), time);
    }

    private FactsSink sink(TableMode mode) {
        return FactsSink.of(address(mode), TABLE, mode);
    }

    private CatalogAddress address() {
        return address(TableMode.APPEND);
    }

    private CatalogAddress address(TableMode mode) {
        return CatalogAddress.of(
                CatalogAddress.Kind.FOLDER, warehouse.resolve(mode.name()).toString(), "");
    }
}
