// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** What {@code ./blueprint run tep-anomaly} does, the building aside. */
class TepRunIT {

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
                newRun(Duration.ofSeconds(15), file, 0, ClusterKind.PROCESSES)
                        .run(System.nanoTime());

        assertThat(report.recordsIn()).isGreaterThan(100);
        assertThat(report.recordsOut()).isEqualTo(report.recordsIn());
        assertThat(report.lost()).isZero();
        assertThat(report.repeated()).isZero();
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "blueprint",
                        "seconds",
                        "secondsToFirstResult",
                        "recordsIn",
                        "recordsOut",
                        "rejected",
                        "lost",
                        "repeated",
                        "checkpointsCompleted",
                        "restarts",
                        "alarms");
        assertThat(json.get("checkpointsCompleted").asInt()).isPositive();
        assertThat(json.get("secondsToFirstResult").asDouble()).isPositive();
    }

    @Test
    void showsThePlantAndAnAlarmWhenAUserTakesTheFeedAway() throws Exception {
        try (Chromium browser = Chromium.startOrSkip()) {
            BlueprintRun run = newRun(null, null, 0, ClusterKind.MINI);
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
            awaitState(browser, "reactor_feed", "Normal");
            assertThat(browser.text("#links")).contains("Flink UI", "QuestDB");
            browser.click("#idv-6");
            awaitState(browser, "continuous", "ALARM");
            Files.createDirectories(PICTURES);
            browser.picture(PICTURES.resolve("tep-anomaly.png"));
            assertThat(browser.complaints()).isEmpty();
            run.stop();
            RunReport result = report.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(result.figures().get("alarms")).isPositive();
            assertThat(result.lost()).isZero();
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BlueprintRun run = newRun(null, null, taken.getLocalPort(), ClusterKind.MINI);
            assertThatThrownBy(() -> run.run(System.nanoTime()))
                    .isInstanceOf(BindException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageNotContaining("\n");
        }
    }

    private BlueprintRun newRun(
            @Nullable Duration duration, @Nullable Path report, int port, ClusterKind cluster) {
        RunOptions options =
                new RunOptions(
                        duration,
                        report,
                        List.of(),
                        0,
                        0,
                        port,
                        true,
                        cluster,
                        SandboxExtension.provider());
        return new BlueprintRun(
                Blueprint.ofModule(Path.of("").toAbsolutePath()), options, listener);
    }

    /** Thresholds of the gas analyses are learned after 23 s, and later on a busy machine. */
    private static void awaitState(Chromium browser, String stage, String state) {
        browser.await(
                "document.querySelector('[data-stage="
                        + stage
                        + "]')?.dataset.state === '"
                        + state
                        + "'",
                Duration.ofMinutes(2));
    }
}
