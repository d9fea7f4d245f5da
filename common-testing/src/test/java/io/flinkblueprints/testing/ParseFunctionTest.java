// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.parse.JsonRecord;
import io.flinkblueprints.common.parse.ParseFunction;
import io.flinkblueprints.common.parse.RecordParser;
import io.flinkblueprints.common.record.Rejected;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParseFunctionTest {

    @RegisterExtension static final MiniClusterExtension FLINK = MiniFlink.withSlots(2);

    @Test
    void everyRecordLeavesThroughOneOutputOrTheOther() throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        RecordParser<Long> parser = record -> JsonRecord.of(record).wholeNumber("n");
        SingleOutputStreamOperator<Long> parsed =
                ParseFunction.append(
                        environment
                                .fromData(
                                        record("{\"n\":1}", 0),
                                        record("oops", 1),
                                        record("{\"n\":\"x\"}", 2),
                                        record("{\"n\":2}", 3))
                                .uid("records"),
                        parser,
                        Long.class,
                        "parse");
        try (CloseableIterator<Long> good = parsed.collectAsync();
                CloseableIterator<Rejected> bad =
                        parsed.getSideOutput(ParseFunction.REJECTED).collectAsync()) {
            environment.execute();
            assertThat(all(good)).containsExactlyInAnyOrder(1L, 2L);
            assertThat(all(bad))
                    .extracting(
                            r -> r.reason,
                            r -> r.record.position,
                            r -> r.operator,
                            r -> r.record.data.length)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple(
                                    RejectionReason.NOT_JSON, "1", "parse", 4),
                            org.assertj.core.api.Assertions.tuple(
                                    RejectionReason.WRONG_TYPE, "2", "parse", 9));
        }
    }

    private static SourceRecord record(String text, int position) {
        return SourceRecord.of(
                text.getBytes(StandardCharsets.UTF_8), "in", "shard-0", String.valueOf(position));
    }

    private static <T> List<T> all(CloseableIterator<T> iterator) {
        List<T> list = new ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }
}
