// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.page.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TepPageIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String OVERFLOW =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static Chromium browser;
    private DemoPage page;

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
        page = DemoPage.still();
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, false", "1280, 900, true", "390, 844, false", "390, 844, true"})
    void showsAnAlarmOnEveryScreenAndComplainsAboutNothing(int width, int height, boolean dark)
            throws Exception {
        page.steps(200);
        browser.open(page.uri(), width, height, dark);
        await("document.querySelectorAll('.tep-rows li').length === 41");
        scrollTo("#idv-6");
        browser.click("#idv-6");
        await("document.getElementById('idv-6').getAttribute('aria-checked') === 'true'");
        page.steps(200);

        awaitState("continuous", "ALARM");
        awaitState("reactor_feed", "ALARM");
        awaitState("product", "Normal");
        assertThat(browser.text("[data-stage=continuous] .pill")).isEqualTo("ALARM");
        assertThat(browser.text(".tep-alarm-list"))
                .contains("Raised", "Continuous", "threshold 1.90");
        assertThat(browser.run(OVERFLOW)).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        browser.picture(PICTURES.resolve("tep-" + width + (dark ? "-dark" : "-light") + ".png"));
    }

    @Test
    void saysThatTheForestsWarmUp() throws Exception {
        browser.open(page.uri(), 1280, 900, false);
        awaitState("continuous", "No data yet");
        page.steps(DemoPlant.WARM_UP);

        awaitState("continuous", "Warming up");
        assertThat(browser.text("[data-stage=continuous] .tep-score")).isEqualTo("–");
        page.steps(1);

        awaitState("continuous", "Normal");
        assertThat(browser.text("[data-stage=continuous] .tep-score")).matches("[01]\\.\\d\\d");
        // Each part of the page draws itself when it is due.
        await("document.querySelector('.tep-clock').innerText === '2000-01-01 00:39:00'");
    }

    @Test
    void drawsThePointsThatItReceives() throws Exception {
        browser.open(page.uri(), 1280, 900, false);
        page.steps(150);
        await("document.querySelector('[data-stage=continuous] .chart')?.dataset.points === '150'");
        page.steps(50);

        await("document.querySelector('[data-stage=continuous] .chart')?.dataset.points === '200'");
        assertThat(
                        browser.run(
                                "const c = document.querySelector('[data-stage=continuous] canvas');"
                                        + " const d = c.getContext('2d').getImageData(0, 0, c.width,"
                                        + " c.height).data; let blue = 0; for (let i = 0; i < d.length;"
                                        + " i += 4) { blue += d[i + 3] > 200 && d[i + 2] > d[i] + 80 ? 1"
                                        + " : 0; } return blue > 50"))
                .isEqualTo(true);
    }

    @Test
    void showsEachMeasurementWithNameAndUnit() throws Exception {
        page.steps(1);
        browser.open(page.uri(), 1280, 900, false);
        await("document.querySelector('.tep-rows')");
        scrollTo(".tep-measurements");
        await("document.querySelector('[data-field=xmeas_41] .tep-value')?.innerText.length > 1");

        String first = browser.text("[data-field=xmeas_1]");
        assertThat(first).contains("A feed (stream 1)", "kscmh").containsPattern("0\\.2\\d\\d\\d");
        assertThat(browser.text("[data-field=xmeas_9]")).contains("Reactor temperature", "deg C");
        browser.click(".tep-measurements .segments button:nth-child(3)");
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.tep-rows li')].filter((li) =>"
                                        + " li.offsetParent).length"))
                .isEqualTo(6L);
    }

    @Test
    void switchesTheFeedLossOnAndOffForEveryPage() throws Exception {
        page.steps(200);
        browser.open(page.uri(), 390, 844, true);
        await("document.getElementById('idv-6')");
        assertThat(browser.text("#idv-6")).contains("off");
        browser.click("#idv-6");
        await("document.getElementById('idv-6').innerText.includes('on')");
        page.steps(100);
        awaitState("continuous", "ALARM");

        browser.run("location.reload()");
        await("document.getElementById('idv-6')?.innerText.includes('on')");
        browser.click("#idv-6");
        await("document.getElementById('idv-6').innerText.includes('off')");
        page.steps(100);
        awaitState("continuous", "Normal");
        assertThat(browser.text(".tep-alarm-list")).contains("Cleared");
    }

    @Test
    void tellsWhatWentWrongSinceADisturbanceAndThatThePlantShutDown() throws Exception {
        page.steps(200);
        browser.open(page.uri(), 1280, 900, false);
        await("document.querySelectorAll('.tep-key').length === 20");
        await("document.querySelector('[data-plant-state]').innerText === 'Running'");
        browser.click("#idv-6");
        await("document.querySelector('.tep-incident').innerText.includes('No alarm yet')");
        page.steps(100);
        await("document.querySelector('.tep-incident').innerText.includes('Reactor feed')");
        page.command("shutdown", "on");
        page.steps(2);

        await("document.querySelector('[data-plant-state]').innerText === 'Shut down'");
        assertThat(browser.text(".tep-incident").lines())
                .anyMatch(line -> line.contains("IDV 6 went on at 02:00"))
                .anyMatch(line -> line.contains("Continuous in alarm"))
                .anyMatch(line -> line.contains("Plant shut down: stripper liquid"))
                .contains("+1 h 1 min");
        assertThat(browser.text(".tep-shutdown")).containsIgnoringCase("stripper liquid outside");
        assertThat(browser.text(".tep-idv-words")).contains("IDV 6", "A feed loss");
        browser.picture(PICTURES.resolve("tep-shutdown.png"));
        page.command("shutdown", "off");
        page.steps(1);
        await("document.querySelector('[data-plant-state]').innerText === 'Running'");
    }

    @Test
    void showsTheSpeedThatTheRunAcceptedAndWhyItRefusesADisturbance() throws Exception {
        page.steps(10);
        browser.open(page.uri(), 390, 844, false);
        await("document.querySelectorAll('.tep-key').length === 20");
        browser.click("[data-speed='3600']");
        await("document.querySelector(\"[data-speed='3600']\").ariaPressed === 'true'");
        browser.click("#idv-1");
        await("document.body.innerText.includes('Unknown command idv-1')");
        assertThat(browser.text("#idv-1")).contains("off");
        assertThat(browser.complaints()).hasSize(1).first().asString().contains("400");
    }

    @Test
    void holdsAThousandRecordsASecondInBoundedMemory() throws Exception {
        browser.open(page.uri(), 1280, 900, false);
        for (int i = 0; i < 60; i++) {
            page.steps(200);
            Thread.sleep(100);
        }
        page.status();
        browser.await("document.getElementById('hint').innerText.includes('sampled')");

        assertThat(
                        browser.run(
                                "return Number(document.querySelector('.tep-stage .chart').dataset.points) <= 5000"))
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    private void awaitState(String stage, String state) {
        scrollTo("[data-stage=" + stage + "]");
        await(
                "document.querySelector('[data-stage="
                        + stage
                        + "]')?.dataset.state === '"
                        + state
                        + "'");
    }

    private static void scrollTo(String selector) {
        browser.run(
                "document.querySelector(arguments[0])?.scrollIntoView({block: 'center'})",
                selector);
    }

    private static void await(String expression) {
        browser.await(expression);
    }
}
