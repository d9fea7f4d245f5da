// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.common.properties.ApplicationProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPropertiesTest {

    private static final String DEVELOPMENT =
            "[{\"PropertyGroupId\":\"Forest\",\"PropertyMap\":{\"trees\":\"50\",\"seed\":42}}]";

    @TempDir private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = folder.resolve("job.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(ApplicationProperties.LOCAL_RESOURCE));
            out.write(DEVELOPMENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesTheFormOfTheManagedService() throws IOException {
        Path file =
                RunProperties.ofJar(jar, ApplicationProperties.LOCAL_RESOURCE)
                        .set("Forest.trees=100")
                        .set("Input.aws.endpoint=http://127.0.0.1:1?a=b")
                        .write(folder.resolve("properties.json"));
        JsonNode groups = new ObjectMapper().readTree(file.toFile());
        assertThat(groups).hasSize(2);
        assertThat(groups.at("/0/PropertyGroupId").asText()).isEqualTo("Forest");
        assertThat(groups.at("/0/PropertyMap/trees").asText()).isEqualTo("100");
        assertThat(groups.at("/0/PropertyMap/seed").asText()).isEqualTo("42");
        assertThat(groups.at("/1/PropertyMap").get("aws.endpoint").asText())
                .isEqualTo("http://127.0.0.1:1?a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forest",
                "Forest.trees",
                "Forest.trees=",
                ".trees=1",
                "Forest.=1",
                "trees=1.5"
            })
    void refusesWhatIsNoAssignment(String text) {
        assertThatThrownBy(
                        () ->
                                RunProperties.ofJar(jar, ApplicationProperties.LOCAL_RESOURCE)
                                        .set(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--set " + text + ": expected Group.key=value");
    }

    @Test
    void saysWhichPropertiesAJarLacks() {
        assertThatThrownBy(() -> RunProperties.ofJar(jar, "other.json"))
                .hasMessageContaining("job.jar has no readable other.json");
    }
}
