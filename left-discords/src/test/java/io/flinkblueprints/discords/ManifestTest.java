// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final Manifest manifest =
            Manifest.readAll(Path.of("src/main/resources/blueprint.yaml")).get(0);

    @Test
    void namesStreamsOfGroupsThatTheJobReads() {
        ApplicationProperties development =
                ApplicationProperties.load(new String[] {"--local"}, LeftDiscordsJob.class);
        assertThat(LeftDiscordsSettings.SCHEMA.groups())
                .extracting(PropertyGroup::id)
                .containsAll(
                        manifest.streams(Kind.KINESIS).stream()
                                .map(Manifest.Stream::group)
                                .toList());
        assertThat(manifest.streams(Kind.KINESIS))
                .allSatisfy(
                        stream ->
                                assertThat(development.group(stream.group()))
                                        .containsEntry("stream.name", stream.name()));
    }

    @Test
    void namesClassesThatExist() throws ReflectiveOperationException {
        assertThat(Class.forName(manifest.main()).getMethod("main", String[].class)).isNotNull();
        assertThat(manifest.generator()).isNotNull();
        assertThat(Class.forName(manifest.generator().type()).getConstructor().newInstance())
                .isInstanceOf(Generator.class);
    }

    @Test
    void isCalledAsItsFolder() {
        assertThat(manifest.name())
                .isEqualTo(Path.of("").toAbsolutePath().getFileName().toString());
    }
}
