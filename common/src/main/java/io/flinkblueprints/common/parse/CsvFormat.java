// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.flinkblueprints.common.record.RecordRejectedException;
import io.flinkblueprints.common.record.RejectionReason;
import io.flinkblueprints.common.record.SourceRecord;
import java.io.IOException;
import java.util.List;

/**
 * Lines of CSV (RFC 4180) with fixed columns: the header, the rows and the reading back come from
 * one list of columns, so they cannot disagree.
 */
public final class CsvFormat {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final ObjectReader READER = MAPPER.readerFor(String[].class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(String[].class);

    private final List<String> columns;

    private CsvFormat(List<String> columns) {
        this.columns = columns;
    }

    public static CsvFormat of(List<String> columns) {
        if (columns.isEmpty() || columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("columns must be there and differ: " + columns);
        }
        return new CsvFormat(List.copyOf(columns));
    }

    /** The header line, without an end of line. */
    public String header() {
        return row(columns);
    }

    /**
     * One line, quoted where needed, without an end of line.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns
     */
    public String row(List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + columns.size() + " columns");
        }
        try {
            String line = WRITER.writeValueAsString(values.toArray(new String[0]));
            return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text can always be written as CSV", e);
        }
    }

    /**
     * The values of one line, in the order of the columns.
     *
     * @throws RecordRejectedException {@link RejectionReason#NOT_CSV} if the record is not one line
     *     with a value for each column
     */
    public String[] read(SourceRecord record) throws RecordRejectedException {
        try (MappingIterator<String[]> lines = READER.readValues(record.data)) {
            if (!lines.hasNextValue()) {
                throw notCsv("no line");
            }
            String[] values = lines.nextValue();
            if (lines.hasNextValue()) {
                throw notCsv("more than one line");
            }
            if (values.length != columns.size()) {
                throw notCsv("expected " + columns.size() + " columns, got " + values.length);
            }
            return values;
        } catch (JsonProcessingException e) {
            throw notCsv(e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw notCsv(String.valueOf(e.getMessage()));
        }
    }

    private static RecordRejectedException notCsv(String detail) {
        return new RecordRejectedException(RejectionReason.NOT_CSV, detail);
    }
}
