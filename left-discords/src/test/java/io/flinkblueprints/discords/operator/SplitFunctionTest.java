// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitFunctionTest {

    /** Parts, subtasks, and how many parts each subtask then has. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "4, 4, 1", "4, 2, 2", "7, 7, 1", "12, 3, 4", "128, 128, 1"})
    void spreadsThePartsOfASeriesEvenly(int parts, int subtasks, int each) {
        for (String series : new String[] {"a", "pump 7", ""}) {
            int[] count = new int[subtasks];
            for (String key : SplitFunction.keys(series, parts, 128)) {
                count[KeyGroupRangeAssignment.assignKeyToParallelOperator(key, 128, subtasks)]++;
            }
            assertThat(Arrays.stream(count)).containsOnly(each);
        }
    }
}
