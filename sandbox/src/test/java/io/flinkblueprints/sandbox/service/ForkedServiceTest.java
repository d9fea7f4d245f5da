// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedServiceTest {

    @TempDir private Path directory;

    private ServiceModule module;

    @BeforeEach
    void makesAModule() throws IOException {
        Path target = Files.createDirectories(directory.resolve("module/target"));
        Files.writeString(target.resolve("classpath.txt"), System.getProperty("java.class.path"));
        module = ServiceModule.of("pretended", directory.resolve("module"));
    }

    @Test
    void tellsWhatTheServiceToldAndLeavesNothingButLogs() throws IOException {
        ForkedService service =
                ForkedService.start(
                        launch("ready")
                                .withEnvironment(Map.of("PRETENDED", "here"))
                                .withJvmOptions(List.of("-Xmx32m")));

        assertThat(service.facts()).containsEntry("port", "12");
        assertThat(service.fact("home")).isEqualTo("here");
        assertThatThrownBy(() -> service.fact("colour")).hasMessageContaining("colour");
        assertThat(service.isAlive()).isTrue();
        assertThat(directory.resolve("tmp/pretended")).isNotEmptyDirectory();

        service.close();

        assertThat(service.isAlive()).isFalse();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
        assertThat(Files.readAllLines(directory.resolve("logs/pretended.out")))
                .startsWith("something else first");
    }

    @Test
    void closingAKilledServiceIsFine() {
        ForkedService service = ForkedService.start(launch("ready"));

        service.kill();
        assertThat(service.isAlive()).isFalse();
        service.close();

        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void repeatsTheServicesOwnReasonInOneLine() {
        assertThatThrownBy(() -> ForkedService.start(launch("refuse")))
                .isInstanceOf(ServiceStartException.class)
                .hasMessage(
                        "The service pretended did not start: port in use: 12 ("
                                + directory.resolve("logs/pretended.log")
                                + ")");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void quotesTheEndOfTheLogOfAServiceThatEndedWithoutAWord() {
        assertThatThrownBy(() -> ForkedService.start(launch("crash")))
                .isInstanceOf(ServiceStartException.class)
                .hasMessageContaining("it ended before it was ready")
                .hasMessageContaining(
                        directory.resolve("logs/pretended.log") + ":\n  first\n  the disk is full");
    }

    @Test
    void quotesWhatAHangingServicePrinted() {
        assertThatThrownBy(
                        () ->
                                ForkedService.start(
                                        launch("hang").withStartTimeout(Duration.ofSeconds(3))))
                .isInstanceOf(ServiceStartException.class)
                .hasMessageContaining("not ready after 3 s")
                .hasMessageContaining("pretended.out");
    }

    private ServiceLaunch launch(String behaviour) {
        return ServiceLaunch.of("pretended", module, PretendedService.class.getName(), directory)
                .withArguments(List.of(behaviour));
    }
}
