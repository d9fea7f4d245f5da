// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceModuleTest {

    @TempDir private Path folder;

    @Test
    void putsItsOwnClassesBeforeWhatItDependsOn() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(folder.resolve("target/classpath.txt"), "a.jar:b.jar\n");
        Files.writeString(folder.resolve("target/classes/jvm.options"), "-Da=1 -Db=2\n\n-Xss1m\n");
        ServiceModule module = ServiceModule.of("kafka", folder);

        assertThat(module.classPath()).isEqualTo(folder.resolve("target/classes") + ":a.jar:b.jar");
        assertThat(module.jvmOptions()).containsExactly("-Da=1", "-Db=2", "-Xss1m");
    }

    @Test
    void saysHowItIsBuilt() {
        assertThatThrownBy(() -> ServiceModule.of("kafka", folder).classPath())
                .hasMessageContaining("mvn package -pl sandbox/services/kafka");
        assertThat(ServiceModule.of("kafka", folder).jvmOptions()).isEmpty();
    }
}
