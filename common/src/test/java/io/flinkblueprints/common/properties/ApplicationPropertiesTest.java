// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationPropertiesTest {

    private static final String GOOD =
            "[{\"PropertyGroupId\":\"Forest\",\"PropertyMap\":{\"trees\":\"50\",\"decay\":0.5}}]";

    @TempDir private Path folder;

    @Test
    void readsTheFileThatIsNamed() throws IOException {
        ApplicationProperties properties = load("--application-properties", write(GOOD));
        assertThat(properties.groupIds()).containsExactly("Forest");
        assertThat(properties.group("Forest"))
                .containsEntry("trees", "50")
                .containsEntry("decay", "0.5");
        assertThat(properties.group("Nothing")).isEmpty();
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThatThrownBy(() -> load("--application-properties", folder + "/none.json"))
                .isInstanceOf(InvalidPropertiesException.class)
                .hasMessageContaining("none.json does not exist");
    }

    @Test
    void saysWhatAFileMustBe() throws IOException {
        for (String wrong : new String[] {"{}", "[{]", "", "[{\"PropertyGroupId\":\"a\"}]"}) {
            String file = write(wrong);
            assertThatThrownBy(() -> load("--application-properties", file))
                    .as(wrong)
                    .isInstanceOf(InvalidPropertiesException.class)
                    .hasMessageContaining("expected a JSON array");
        }
    }

    @Test
    void saysThatTheServiceGaveNothing() {
        assertThatThrownBy(() -> load())
                .isInstanceOf(InvalidPropertiesException.class)
                .hasMessageContaining("--local");
    }

    @Test
    void refusesArgumentsThatItDoesNotKnow() {
        assertThatThrownBy(() -> load("--lokal"))
                .hasMessageContaining("--lokal")
                .hasMessageContaining("--local");
    }

    @Test
    void readsTheDevelopmentFileOutOfAJarWhosePathHasASpace() throws Exception {
        Path jar = Files.createDirectory(folder.resolve("with space")).resolve("job.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(ApplicationProperties.LOCAL_RESOURCE));
            out.write(GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(Job.class.getName().replace('.', '/') + ".class"));
            out.write(
                    Job.class
                            .getResourceAsStream("ApplicationPropertiesTest$Job.class")
                            .readAllBytes());
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> job = loader.loadClass(Job.class.getName());
            assertThat(ApplicationProperties.load(new String[] {"--local"}, job).groupIds())
                    .containsExactly("Forest");
        }
    }

    private ApplicationProperties load(String... arguments) {
        return ApplicationProperties.load(arguments, Job.class);
    }

    private String write(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "properties", ".json"), content)
                .toString();
    }

    static final class Job {}
}
