// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.Samples;
import io.flinkblueprints.tep.model.PlantSample;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampleCsvTest {

    @Test
    void namesEveryColumnThatARowHas() {
        String[] names = fields(SampleCsv.header());
        String[] row = fields(SampleCsv.row(Samples.sample("plant-1", 1)));
        assertThat(names).hasSize(3 + 41 + 12).doesNotHaveDuplicates();
        assertThat(row).hasSameSizeAs(names);
        assertThat(names[9]).isEqualTo("reactor_pressure");
        assertThat(Double.parseDouble(row[9])).isBetween(2700.0, 2710.0);
        assertThat(names[44]).isEqualTo("xmv_d_feed_flow");
        assertThat(row[44]).isEqualTo("1.0");
        assertThat(Arrays.copyOf(row, 3)).containsExactly("plant-1", "2000-01-01T00:00:36Z", "1");
    }

    @Test
    void leavesAFieldEmptyWhereThereIsNoValue() {
        PlantSample sample = Samples.sample("plant-1", 1);
        Arrays.fill(sample.xmv, Double.NaN);
        sample.xmeas[0] = Double.NaN;
        sample.sequence = -1;
        String row = new String(SampleCsv.row(sample), StandardCharsets.UTF_8);
        assertThat(row)
                .startsWith("plant-1,2000-01-01T00:00:36Z,,,")
                .endsWith(",".repeat(12) + "\n");
        assertThat(fields(SampleCsv.row(sample))).hasSize(56);
    }

    @Test
    void quotesAPlantWithASeparatorInItsName() {
        assertThat(
                        new String(
                                SampleCsv.row(Samples.sample("a,\"b\"\n", 1)),
                                StandardCharsets.UTF_8))
                .startsWith("\"a,\"\"b\"\"\n\",2000-");
    }

    private static String[] fields(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        return text.substring(0, text.length() - 1).split(",", -1);
    }
}
