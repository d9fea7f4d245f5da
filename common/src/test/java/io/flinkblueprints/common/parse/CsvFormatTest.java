// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final CsvFormat FORMAT = CsvFormat.of(List.of("plant", "at", "value"));

    @Test
    void writesTheHeaderAndReadsItsOwnRowsBack() throws RecordRejectedException {
        assertThat(FORMAT.header()).isEqualTo("plant,at,value");
        List<String> values = List.of("a \"b\", c", "2026", "1.5\n2");
        assertThat(FORMAT.read(record(FORMAT.row(values)))).containsExactlyElementsOf(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a,b,c,d", "a,b,c\nd,e,f", "\"a,b,c"})
    void rejectsWhatIsNotOneLineOfItsColumns(String text) {
        assertThatThrownBy(() -> FORMAT.read(record(text)))
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.NOT_CSV));
    }

    @Test
    void refusesARowThatDoesNotFitTheHeader() {
        assertThatThrownBy(() -> FORMAT.row(List.of("a"))).hasMessage("1 values for 3 columns");
    }

    private static SourceRecord record(String text) {
        return SourceRecord.of(text.getBytes(StandardCharsets.UTF_8), "s", "0", "1");
    }
}
