// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHomeTest {

    @TempDir private Path root;

    private Path home;

    @BeforeEach
    void makesAProject() throws IOException {
        home = root.resolve("project");
        Files.createDirectories(home.resolve("sandbox/services"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("sandbox/pom.xml"));
    }

    @Test
    void isFoundAboveTheWorkingDirectory() {
        assertThat(ProjectHome.find(null, home)).isEqualTo(home);
        assertThat(ProjectHome.find(null, home.resolve("sandbox/services"))).isEqualTo(home);
    }

    @Test
    void isTheNamedOneWhereverTheWorkIsDone() {
        assertThat(ProjectHome.find(home.toString(), root)).isEqualTo(home);
    }

    @Test
    void isNotGuessed() {
        assertThatThrownBy(() -> ProjectHome.find(null, root.getRoot()))
                .hasMessageContaining("above " + root.getRoot())
                .hasMessageContaining("-Dblueprint.home");
        assertThatThrownBy(() -> ProjectHome.find(root.toString(), home))
                .hasMessageContaining("-Dblueprint.home");
    }
}
