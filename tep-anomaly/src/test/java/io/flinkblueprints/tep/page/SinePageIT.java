// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.page.PageDescription;
import io.flinkblueprints.sandbox.page.PageServer;
import io.flinkblueprints.sandbox.page.ViewResources;
import io.flinkblueprints.sandbox.page.browser.Chromium;
import io.flinkblueprints.tep.sine.simulator.SineWave;
import io.flinkblueprints.tep.sine.simulator.SineWave.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of tep-anomaly-sine with a real wave and made-up scores. */
class SinePageIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int WARM_UP = 256;
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Chromium browser;
    private final SineWave wave = new SineWave(1);
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private PageServer server;
    private int sinceFault = 100;

    @BeforeAll
    static void openBrowser() {
        browser = Chromium.startOrSkip();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        PageDescription page =
                PageDescription.of("tep-anomaly-sine", "Anomalies of a sine wave")
                        .withStreams(List.of("sine-ingest"), List.of("sine-scores"))
                        .withView("sine.js");
        ViewResources view = ViewResources.of(SinePageIT.class.getClassLoader());
        server = PageServer.start(0, page, view, (name, value) -> commands.add(name));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, false", "390, 844, true"})
    void showsWhatTheGeneratorDidAndWhatWasFound(int width, int height, boolean dark)
            throws Exception {
        points(SineWave.FIRST_ANOMALY - 10);
        browser.open(server.uri(), width, height, dark);
        browser.await("document.querySelector('.sine-scores')", SOON);
        browser.run("document.querySelector('.sine-scores').scrollIntoView({block: 'center'})");
        browser.await("document.getElementById('view').dataset.state === 'Normal'", SOON);
        points(11);
        browser.await("document.getElementById('view').dataset.state === 'ANOMALY'", SOON);
        points(150);
        browser.await("document.getElementById('view').dataset.state === 'Normal'", SOON);
        assertThat(browser.text(".sine-found"))
                .isEqualToIgnoringWhitespace("Burst at 401 found after 1 point, score 3.00");

        browser.run("document.getElementById('stuck').scrollIntoView({block: 'center'})");
        browser.click("#stuck");
        assertThat(commands.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("stuck");
        wave.begin(Label.STUCK);
        points(60);
        browser.await("document.querySelectorAll('.sine-found li').length === 2", SOON);
        browser.await(
                "document.querySelector('.sine-found [data-label=STUCK]').innerText.includes('found after 1 point')",
                SOON);
        assertThat(
                        browser.run(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        Files.createDirectories(PICTURES);
        browser.run("window.scrollTo(0, 0)");
        browser.picture(PICTURES.resolve("sine-" + width + ".png"));
    }

    @Test
    void saysThatTheForestWarmsUp() throws Exception {
        browser.open(server.uri(), 1280, 900, false);
        browser.await("document.getElementById('view').dataset.state === 'No data yet'", SOON);
        points(WARM_UP);
        browser.await("document.getElementById('view').dataset.state === 'Warming up'", SOON);
        points(1);
        browser.await("document.getElementById('view').dataset.state === 'Normal'", SOON);
    }

    /** The next points with scores that rise at every fault and fall a shingle later. */
    private void points(int count) {
        for (int i = 0; i < count; i++) {
            wave.step();
            sinceFault = wave.label() == Label.NORMAL ? sinceFault + 1 : 0;
            String score = wave.count() <= WARM_UP ? "null" : sinceFault < 8 ? "3.0" : "0.8";
            server.feed().publishRecord("sine-ingest", wave.message());
            server.feed()
                    .publishRecord(
                            "sine-scores",
                            String.format(
                                            Locale.ROOT,
                                            "{\"sequence\":%d,\"score\":%s,\"threshold\":1.25,\"anomaly\":%b}",
                                            wave.count(),
                                            score,
                                            score.equals("3.0"))
                                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
