// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Deploy;
import io.flinkblueprints.sandbox.manifest.Manifest.Identity;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountingTest {

    private final Accounting accounting = new Accounting(manifest(new Identity("plant", "n")));

    @Test
    void countsAResultForTheSameInputAsRepeated() {
        read(
                "{\"plant\":\"a\",\"n\":1}",
                "{\"plant\":\"b\",\"n\":1}",
                "{\"plant\":\"a\",\"n\":2}",
                "{\"plant\":\"a\",\"n\":1}");
        assertThat(accounting.results()).isEqualTo(4);
        assertThat(accounting.accounted()).isEqualTo(3);
        assertThat(accounting.repeated()).isEqualTo(1);
    }

    @Test
    void takesResultsWithoutNumberAsDifferent() {
        read(
                "{\"plant\":\"a\",\"n\":-1}",
                "{\"plant\":\"a\",\"n\":-1}",
                "{\"plant\":\"a\"}",
                "no json");
        assertThat(accounting.accounted()).isEqualTo(4);
    }

    @Test
    void countsDeadLettersAndOtherOutputsApart() {
        accounting.read("dead", new byte[0]);
        accounting.read("alarms", new byte[0]);
        accounting.read("alarms", new byte[0]);
        assertThat(accounting.rejected()).isEqualTo(1);
        assertThat(accounting.count("alarms")).isEqualTo(2);
        assertThat(accounting.results()).isZero();
        assertThat(accounting.firstResultNanos()).isZero();
    }

    @Test
    void takesNoPointThatAStoreRefusedForALostInput() {
        accounting.read("dead", "{\"reason\":\"NOT_JSON\"}".getBytes(StandardCharsets.UTF_8));
        accounting.read(
                "dead", "{\"reason\":\"REFUSED_BY_STORE\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(accounting.rejected()).isEqualTo(2);
        assertThat(accounting.rejectedInputs()).isEqualTo(1);
    }

    private void read(String... records) {
        for (String record : records) {
            accounting.read("out", record.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Manifest manifest(@Nullable Identity identity) {
        return new Manifest(
                "waves",
                "Waves",
                "example.WavesJob",
                "waves.json",
                List.of(),
                List.of(
                        stream("out", "OutputStream0", identity),
                        stream("alarms", "OutputStream1", null),
                        stream("dead", "DeadLetters", null)),
                List.of(),
                null,
                null,
                new Deploy(1, 1));
    }

    private static Stream stream(String name, String group, @Nullable Identity identity) {
        return new Stream(Kind.KINESIS, name, 1, group, identity, null);
    }
}
