// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkblueprints.sandbox.junit.SandboxExtension;
import io.flinkblueprints.sandbox.manifest.Blueprint;
import io.flinkblueprints.sandbox.page.browser.Chromium;
import io.flinkblueprints.sandbox.run.BlueprintRun;
import io.flinkblueprints.sandbox.run.ClusterKind;
import io.flinkblueprints.sandbox.run.RunListener;
import io.flinkblueprints.sandbox.run.RunOptions;
import io.flinkblueprints.sandbox.run.RunReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./blueprint run left-discords} does, the building aside. */
class LeftDiscordsRunIT {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final long PATIENCE_SECONDS = 180;

    private final CompletableFuture<URI> page = new CompletableFuture<>();
    private final RunListener listener =
            new RunListener() {
                @Override
                public void running(Map<String, URI> links) {
                    page.complete(links.get("Page"));
                }
            };

    @TempDir private Path folder;

    @Test
    void endsByItselfAndAccountsForEveryRecord() throws Exception {
        Path file = folder.resolve("report.json");
        RunReport report =
                newRun(Duration.ofSeconds(12), file, ClusterKind.PROCESSES).run(System.nanoTime());

        assertThat(report.recordsIn()).isGreaterThan(500);
        assertThat(report.recordsOut()).isEqualTo(report.recordsIn());
        assertThat(report.lost()).isZero();
        assertThat(report.repeated()).isZero();
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("checkpointsCompleted").asInt()).isPositive();
        assertThat(json.get("rejected").asInt()).isZero();
    }

    @Test
    void showsAnAnomalyThatAUserMakes() throws Exception {
        try (Chromium browser = Chromium.startOrSkip()) {
            BlueprintRun run = newRun(null, null, ClusterKind.MINI);
            CompletableFuture<RunReport> report =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return run.run(System.nanoTime());
                                } catch (IOException e) {
                                    page.completeExceptionally(e);
                                    throw new IllegalStateException(e);
                                }
                            });
            report.exceptionally(
                    e -> {
                        page.completeExceptionally(e);
                        return null;
                    });
            browser.open(page.get(PATIENCE_SECONDS, TimeUnit.SECONDS), 1280, 900, false);
            await(
                    browser,
                    "document.querySelector('.discord-plots')?.dataset.state === 'Not anomaly'");
            browser.click("#anomaly-spikes");
            await(browser, "document.querySelector('.discord-list').innerText.includes('spikes')");
            Files.createDirectories(PICTURES);
            browser.picture(PICTURES.resolve("left-discords.png"));
            assertThat(browser.complaints()).isEmpty();
            run.stop();
            assertThat(report.get(PATIENCE_SECONDS, TimeUnit.SECONDS).lost()).isZero();
        }
    }

    private BlueprintRun newRun(
            @Nullable Duration duration, @Nullable Path report, ClusterKind cluster) {
        RunOptions options =
                new RunOptions(
                        duration,
                        report,
                        List.of(),
                        0,
                        0,
                        0,
                        true,
                        cluster,
                        SandboxExtension.provider());
        return new BlueprintRun(
                Blueprint.ofModule(Path.of("").toAbsolutePath()), options, listener);
    }

    private static void await(Chromium browser, String expression) {
        browser.await(expression, Duration.ofMinutes(2));
    }
}
