// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.common.generator.Generator;
import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.sandbox.manifest.Manifest.StoreKind;
import io.flinkblueprints.tep.domain.Series;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final Manifest manifest = Blueprint.ofModule(Path.of("").toAbsolutePath()).manifest();

    @Test
    void namesStreamsOfGroupsThatTheJobReads() {
        ApplicationProperties development =
                ApplicationProperties.load(new String[] {"--local"}, TepAnomalyJob.class);
        assertThat(TepSettings.SCHEMA.groups())
                .extracting(PropertyGroup::id)
                .containsAll(
                        manifest.streams(Kind.KINESIS).stream()
                                .map(Manifest.Stream::group)
                                .toList());
        assertThat(TepSettings.SCHEMA.groups())
                .extracting(PropertyGroup::id)
                .containsAll(manifest.stores().stream().map(Manifest.Store::group).toList());
        assertThat(manifest.stores(StoreKind.TIMESERIES))
                .extracting(Manifest.Store::name)
                .containsExactlyElementsOf(
                        Arrays.stream(Series.values()).map(Series::table).toList());
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
