// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.tep.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourlyFoldersTest {

    @ParameterizedTest
    @CsvSource({"99, 00", "100, 01", "2399, 23"})
    void goesByTheHourOfTheSamplesOwnTime(int sample, String hour) {
        assertThat(folder("plant-1", sample))
                .isEqualTo("plant=plant-1/date=2000-01-01/hour=" + hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../etc", "a/b", "a\\b", "a=b", "ü", "a b", "x\u0000"})
    void staysInTheFolderOfItsPlantWhateverThatIsCalled(String plant) {
        Path folder = Path.of("archive").resolve(folder(plant, 1)).normalize();
        assertThat(folder.getNameCount()).isEqualTo(4);
        assertThat(folder.getName(1).toString()).matches("plant=[A-Za-z0-9._%-]+");
    }

    @Test
    void givesPlantsWithLongNamesFoldersOfTheirOwn() {
        String one = folder("x".repeat(70_000) + "1", 1);
        String other = folder("x".repeat(70_000) + "2", 1);
        assertThat(one).isNotEqualTo(other).hasSizeLessThan(255);
    }

    private static String folder(String plant, int sample) {
        return new HourlyFolders().getBucketId(Samples.sample(plant, sample), null);
    }
}
