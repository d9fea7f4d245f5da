// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shaded jar of a blueprint as it is deployed, opened to see what is in it. */
public final class JobJar {

    /** Class file version of Java 11, which the managed service runs for Flink 1.20. */
    private static final int JAVA_11 = 55;

    /** What the cluster brings; a second copy in the jar would be loaded first and clash. */
    private static final List<String> PROVIDED =
            List.of(
                    "org/apache/flink/runtime/",
                    "org/apache/flink/streaming/api/environment/",
                    "org/apache/flink/core/fs/FileSystem.class",
                    "org/apache/flink/client/",
                    "org/apache/flink/shaded/",
                    "org/slf4j/",
                    "org/apache/logging/");

    private final Path path;

    private JobJar(Path path) {
        this.path = path;
    }

    /** The job jar below a module's folder. */
    public static JobJar in(Path module) {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            List<Path> jars =
                    files.filter(file -> file.getFileName().toString().endsWith("-job.jar"))
                            .collect(Collectors.toList());
            assertThat(jars).as("job jars of %s", module).hasSize(1);
            return new JobJar(jars.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the entries that pass. */
    public List<String> entries(Predicate<String> test) {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(JarEntry::getName).filter(test).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String entry) {
        try (JarFile jar = new JarFile(path.toFile())) {
            return new String(
                    jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails if any class is newer than Java 11, those of multi-release folders above 11 included.
     */
    public JobJar assertRunsOnJava11() {
        assertThat(entries(name -> name.matches("META-INF/versions/(1[2-9]|[2-9][0-9])/.*")))
                .isEmpty();
        try (JarFile jar = new JarFile(path.toFile())) {
            List<String> tooNew =
                    jar.stream()
                            .filter(entry -> entry.getName().endsWith(".class"))
                            .filter(entry -> classVersion(jar, entry) > JAVA_11)
                            .map(JarEntry::getName)
                            .collect(Collectors.toList());
            assertThat(tooNew).as("classes above Java 11").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Fails if anything is inside that the cluster provides. */
    public JobJar assertLeavesOutWhatIsProvided() {
        assertThat(entries(name -> PROVIDED.stream().anyMatch(name::startsWith)))
                .as("classes that the cluster has")
                .isEmpty();
        return this;
    }

    /** Fails if an entry stands in the jar whose name begins with one of these. */
    public JobJar assertLacks(String... prefixes) {
        assertThat(entries(name -> Stream.of(prefixes).anyMatch(name::startsWith)))
                .as("entries that do not belong in %s", path.getFileName())
                .isEmpty();
        return this;
    }

    /** Fails unless each of these entries is there. */
    public JobJar assertHas(String... names) {
        assertThat(entries(name -> true)).contains(names);
        return this;
    }

    private static int classVersion(JarFile jar, JarEntry entry) {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
