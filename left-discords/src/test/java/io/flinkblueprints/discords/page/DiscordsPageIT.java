// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.discords.page;

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

class DiscordsPageIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String OVERFLOW =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Three series, whose labels begin after 16 windows of 40. */
    private static final int WARM = 3 * 700;

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
    void showsAnAnomalyOnEveryScreenAndComplainsAboutNothing(int width, int height, boolean dark)
            throws Exception {
        browser.open(page.uri(), width, height, dark);
        browser.await("document.querySelector('[data-plot=input]')");
        feed(WARM);
        awaitState("Not anomaly");
        scrollTo("#anomaly-spikes");
        browser.click("#anomaly-spikes");
        browser.await("!document.body.innerText.includes('Not done')");
        feed(3 * 100);

        scrollTo("[data-plot=input]");
        browser.await(
                "Number(document.querySelector('[data-plot=input] .chart').dataset.labels) > 0");
        browser.await(
                "Number(document.querySelector('[data-plot=tags] .chart').dataset.anomalies) > 0");
        scrollTo(".discord-findings");
        browser.await("document.querySelector('.discord-list').innerText.includes('spikes')");
        assertThat(browser.run(OVERFLOW)).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        browser.picture(
                PICTURES.resolve("discords-" + width + (dark ? "-dark" : "-light") + ".png"));
    }

    @Test
    void showsThreePlotsOfTheSeriesThatIsChosen() throws Exception {
        browser.open(page.uri(), 1280, 900, false);
        browser.await("document.querySelector('[data-plot=input]')");
        feed(3 * 300);
        browser.await("document.querySelectorAll('.discord-head [data-series]').length === 3");
        awaitState("Initialising");
        // Two points of each series wait for later ones.
        browser.await(
                "Number(document.querySelector('[data-plot=input] .chart').dataset.points) >= 297");
        assertThat(number("[data-plot=profile] .chart", "points"))
                .as("points with a distance: the second window ends in the 80th")
                .isEqualTo(number("[data-plot=input] .chart", "points") - 79);
        browser.click(".discord-head [data-series=oven]");
        browser.await("document.querySelector('[data-series=oven]').ariaPressed === 'true'");
        assertThat(browser.text(".discord-clock")).startsWith("2000-01-01 00:0");
        assertThat(drawn("[data-plot=input] canvas")).isTrue();
        assertThat(drawn("[data-plot=profile] canvas")).isTrue();
    }

    @Test
    void showsTheNoiseInForceOnEveryPage() throws Exception {
        browser.open(page.uri(), 390, 844, true);
        browser.await("document.getElementById('noise-10')");
        scrollTo("#noise-10");
        browser.click("#noise-10");
        browser.await("document.getElementById('noise-10').ariaPressed === 'true'");
        browser.run("location.reload()");
        browser.await("document.getElementById('noise-10')?.ariaPressed === 'true'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeReplayed() throws Exception {
        browser.open(page.uri(), 1280, 900, false);
        browser.await("document.getElementById('replay')");
        browser.run("document.getElementById('replay-file').value = '/no/such.csv'");
        browser.click("#replay");
        browser.await("document.body.innerText.includes('Unknown command replay')");
    }

    /** In portions that the page shows whole: of more than 50 a tick it would show a sample. */
    private void feed(int records) throws InterruptedException {
        for (int sent = 0; sent < records; sent += 30) {
            page.steps(30);
            Thread.sleep(110);
        }
    }

    private static long number(String selector, String name) {
        return Long.parseLong(
                String.valueOf(
                        browser.run(
                                "return document.querySelector(arguments[0]).dataset[arguments[1]]",
                                selector,
                                name)));
    }

    /** Whether a chart has the colour of lines in it. */
    private static boolean drawn(String selector) {
        return Boolean.TRUE.equals(
                browser.run(
                        "const c = document.querySelector(arguments[0]);"
                                + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height)"
                                + ".data; let blue = 0; for (let i = 0; i < d.length; i += 4) { blue +="
                                + " d[i + 3] > 200 && d[i + 2] > d[i] + 80 ? 1 : 0; } return blue > 50",
                        selector));
    }

    private static void awaitState(String state) {
        scrollTo(".discord-head");
        browser.await(
                "document.querySelector('.discord-plots')?.dataset.state === '" + state + "'");
    }

    private static void scrollTo(String selector) {
        browser.run(
                "document.querySelector(arguments[0])?.scrollIntoView({block: 'center'})",
                selector);
    }
}
