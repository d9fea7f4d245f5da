// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import io.flinkblueprints.tep.model.PlantSample;
import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;

/** One file: a header, then its rows. */
final class CsvFile implements BulkWriter<PlantSample> {

    private final FSDataOutputStream out;

    private CsvFile(FSDataOutputStream out) {
        this.out = out;
    }

    static CsvFile create(FSDataOutputStream out) throws IOException {
        out.write(SampleCsv.header());
        return new CsvFile(out);
    }

    @Override
    public void addElement(PlantSample sample) throws IOException {
        out.write(SampleCsv.row(sample));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Leaves the stream open, which is whoever's who gave it. */
    @Override
    public void finish() throws IOException {
        flush();
    }
}
