// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run, for logs, checkpoints and files; gone when the run ends. What a run left
 * that was killed is removed by the next one.
 */
final class RunFolder {

    /** Name, process, something random. */
    private static final Pattern NAME = Pattern.compile(".+-(\\d+)-\\d+");

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /** A new folder in {@code runs}, after those were deleted whose process has ended. */
    static RunFolder create(Path runs, String name) {
        try {
            Files.createDirectories(runs);
            for (Path left : leftBehind(runs)) {
                delete(left);
            }
            return new RunFolder(
                    Files.createTempDirectory(
                            runs, name + "-" + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + runs, e);
        }
    }

    Path path() {
        return path;
    }

    void delete() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + path, e);
        }
    }

    /**
     * Deletes everything else in the folder, and the folder too if there is no such thing in it.
     */
    void deleteBut(String kept) {
        if (!Files.exists(path.resolve(kept))) {
            delete();
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            for (Path other : inside.filter(file -> !file.endsWith(kept)).toList()) {
                delete(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + path, e);
        }
    }

    private static List<Path> leftBehind(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(RunFolder::ownerHasEnded).toList();
        }
    }

    private static boolean ownerHasEnded(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
