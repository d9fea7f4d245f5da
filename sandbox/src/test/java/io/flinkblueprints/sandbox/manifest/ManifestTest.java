// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.sandbox.manifest.Manifest.Identity;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.manifest.Manifest.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final String GOOD =
            """
            name: waves
            title: Waves
            main: example.WavesJob
            inputs:
              - {kind: kinesis, name: in, shards: 2, group: InputStream0}
            outputs:
              - {kind: kinesis, name: out, shards: 1, group: OutputStream0, identity: {key: buoy, sequence: n}}
              - {kind: kinesis, name: storms, shards: 1, group: OutputStream1, figure: storms}
              - {kind: kinesis, name: dead, shards: 1, group: DeadLetters}
            stores:
              - {kind: timeseries, name: heights, group: TimeSeries, keys: [buoy]}
              - {kind: files, name: archive, group: Archive}
            generator: {class: example.Waves, rate: 50}
            page: {view: view.js, streams: [out]}
            deploy: {parallelism: 2, parallelismPerKpu: 1}
            """;

    @TempDir private Path folder;

    @Test
    void readsEverything() throws IOException {
        Manifest manifest = read(GOOD);
        assertThat(manifest.name()).isEqualTo("waves");
        assertThat(manifest.mainOutput().identity()).isEqualTo(new Identity("buoy", "n"));
        assertThat(manifest.deadLetters()).map(Manifest.Stream::name).contains("dead");
        assertThat(manifest.streams(Kind.KINESIS))
                .extracting(Manifest.Stream::name)
                .containsExactly("in", "out", "storms", "dead");
        assertThat(manifest.stores(StoreKind.TIMESERIES))
                .containsExactly(
                        new Store(StoreKind.TIMESERIES, "heights", "TimeSeries", List.of("buoy")));
        assertThat(manifest.stores(StoreKind.FILES))
                .extracting(Store::keys)
                .containsOnly(List.of());
        assertThat(manifest.generator().rate()).isEqualTo(50);
        assertThat(manifest.deploy().parallelism()).isEqualTo(2);
        assertThat(manifest.shows(manifest.mainOutput())).isTrue();
        assertThat(manifest.shows(manifest.inputs().get(0))).isFalse();
    }

    @Test
    void showsEveryStreamWithoutAViewOfItsOwn() throws IOException {
        Manifest manifest = read(GOOD.replace("page: {view: view.js, streams: [out]}\n", ""));
        assertThat(manifest.streams(Kind.KINESIS)).hasSize(4).allMatch(manifest::shows);
    }

    @Test
    void saysWhichFileAndWhatIsWrong() {
        rejects(GOOD.replace("title:", "titel:"), "titel");
        rejects(GOOD.replace("kind: kinesis", "kind: pigeon"), "pigeon");
        rejects(GOOD.replace("main: example.WavesJob\n", ""), "name, title and main are needed");
        rejects(GOOD.replace("shards: 2", "shards: 0"), "at least one shard");
        rejects(GOOD.replace("streams: [out]", "streams: [uot]"), "not [uot]");
        rejects(GOOD.replace("view: view.js, ", ""), "page needs a view");
        rejects(GOOD.replace("group: Archive", "grup: Archive"), "grup");
        rejects(GOOD.replace(", group: Archive", ""), "needs kind, name and group");
        rejects("name: [", "blueprint.yaml");
    }

    @Test
    void findsBlueprintsThatAreNotBuilt() throws IOException {
        Path resources = Files.createDirectories(folder.resolve("waves/src/main/resources"));
        Files.writeString(resources.resolve("blueprint.yaml"), GOOD);
        Files.createDirectories(folder.resolve("common/src/main/resources"));
        assertThat(Blueprint.all(folder)).extracting(Blueprint::name).containsExactly("waves");
        assertThatThrownBy(() -> Blueprint.all(folder).get(0).jobJar())
                .hasMessageContaining("is not built");
    }

    @Test
    void aModuleWithSeveralJobsHasOneJarAndABlueprintForEach() throws IOException {
        String second =
                GOOD.replace("name: waves", "name: tides")
                        .replace("main: ", "properties: tides.json\nmain: ");
        Path module = folder.resolve("waves");
        Path resources = Files.createDirectories(module.resolve("src/main/resources"));
        Files.writeString(resources.resolve("blueprint.yaml"), GOOD + "---\n" + second);
        Path target = Files.createDirectories(module.resolve("target"));
        Path jar = Files.createFile(target.resolve("waves-1-job.jar"));
        assertThat(Blueprint.all(folder))
                .extracting(Blueprint::name)
                .containsExactly("tides", "waves");
        assertThat(Blueprint.ofModule(module).name()).isEqualTo("waves");
        Blueprint tides = Blueprint.ofModule(module, "tides");
        assertThat(tides.jobJar()).isEqualTo(jar);
        assertThat(tides.manifest().properties()).isEqualTo("tides.json");
        assertThat(Blueprint.ofModule(module).manifest().properties())
                .isEqualTo(ApplicationProperties.LOCAL_RESOURCE);
        assertThatThrownBy(() -> Blueprint.ofModule(module, "floods"))
                .hasMessageContaining("has no job floods");
        rejects(GOOD + "---\n" + GOOD, "a name of its own");
    }

    private void rejects(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidManifestException.class)
                .hasMessageContaining("blueprint.yaml")
                .hasMessageContaining(message);
    }

    private Manifest read(String text) throws IOException {
        return Manifest.readAll(Files.writeString(folder.resolve("blueprint.yaml"), text)).get(0);
    }
}
