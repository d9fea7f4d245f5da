// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir private Path runs;

    @Test
    void isGoneWithItsFilesWhenDeleted() throws IOException {
        RunFolder folder = RunFolder.create(runs, "waves");
        Files.writeString(Files.createDirectories(folder.path().resolve("logs")).resolve("a"), "");
        folder.delete();
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void leavesWhatShallBeKeptToThePersonWhoRanIt() throws IOException {
        RunFolder folder = RunFolder.create(runs, "waves");
        Files.writeString(Files.createDirectories(folder.path().resolve("logs")).resolve("a"), "");
        Path kept = Files.createDirectories(folder.path().resolve("files/archive"));
        Files.writeString(kept.resolve("rows.csv"), "");
        folder.deleteBut("files");
        assertThat(folder.path()).isDirectoryNotContaining("glob:**/logs");
        assertThat(kept.resolve("rows.csv")).exists();
        folder.deleteBut("notes");
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void removesWhatAKilledRunLeftAndNothingElse() throws Exception {
        RunFolder running = RunFolder.create(runs, "waves");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectory(runs.resolve("tep-anomaly-" + ended.pid() + "-77"));
        Files.writeString(left.resolve("checkpoint"), "");
        Path other = Files.createDirectory(runs.resolve("notes"));

        RunFolder next = RunFolder.create(runs, "waves");

        assertThat(runs)
                .isDirectoryContaining(running.path()::equals)
                .isDirectoryContaining(next.path()::equals)
                .isDirectoryContaining(other::equals);
        assertThat(left).doesNotExist();
    }
}
