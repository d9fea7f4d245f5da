// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkblueprints.sandbox.page.browser.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellPageIT {

    private static final PageDescription PAGE =
            PageDescription.of("sample", "A sample of a title that is rather long for a telephone")
                    .withFlinkUi(URI.create("http://127.0.0.1:8081/"))
                    .withService("Time series", URI.create("http://127.0.0.1:9000/"))
                    .withStreams(List.of("orders"), List.of("totals", "corrections"));
    private static final Path PICTURES = Path.of("target", "pictures");

    private static Chromium browser;
    private PageServer server;

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

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, false", "1280, 900, true", "390, 844, false", "390, 844, true"})
    void fitsAndComplainsAboutNothing(int width, int height, boolean dark) throws Exception {
        serve(PAGE, ViewResources.none());
        run(120);
        browser.open(server.uri(), width, height, dark);

        browser.await("document.querySelectorAll('.records tbody tr').length === 50");
        browser.await("document.getElementById('throughput').dataset.points > 50");
        assertThat(browser.text("#title")).startsWith("A sample of a title");
        assertThat(browser.text("#state")).isEqualTo("Running");
        assertThat(browser.text("#elapsed")).isEqualTo("0:02:00");
        assertThat(browser.text("#figures")).contains("12,000", "Late by design", "1 failed");
        assertThat(browser.run(OVERFLOW)).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
        browser.picture(PICTURES.resolve("shell-" + width + (dark ? "-dark" : "-light") + ".png"));
    }

    @Test
    void asksNoOtherHost() throws Exception {
        serve(PAGE, ViewResources.none());
        browser.open(server.uri(), 1280, 900, false);
        browser.await("document.getElementById('links').childElementCount === 2");

        @SuppressWarnings("unchecked")
        List<String> loaded =
                (List<String>)
                        browser.run(
                                "return performance.getEntriesByType('resource').map((e) => e.name)");
        assertThat(loaded)
                .hasSizeGreaterThan(8)
                .allMatch(url -> url.startsWith(server.uri().toString()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isReadable(boolean dark) throws Exception {
        serve(PAGE, ViewResources.none());
        browser.open(server.uri(), 1280, 900, dark);

        Object faint = browser.run(CONTRAST);

        assertThat(faint).as("text on its ground below 4.5:1").isEqualTo(List.of());
    }

    @Test
    void keepsTheChosenTheme() throws Exception {
        serve(PAGE, ViewResources.none());
        browser.open(server.uri(), 1280, 900, false);
        browser.await("document.getElementById('theme').innerText === 'Dark'");
        browser.click("#theme");
        browser.run("location.reload()");

        browser.await("document.documentElement.dataset.theme === 'dark'");
        browser.await("document.getElementById('theme').innerText === 'Light'");
    }

    @Test
    void isNotEmptyAfterAReload() throws Exception {
        serve(PAGE, ViewResources.none());
        run(10);
        browser.open(server.uri(), 1280, 900, false);
        browser.await("document.querySelectorAll('.records tbody tr').length === 50");
        browser.run("location.reload()");

        browser.await("document.querySelectorAll('.records tbody tr').length === 50");
        browser.await("document.getElementById('throughput').dataset.points > 5");
    }

    @Test
    void saysWhyACommandWasRefused() throws Exception {
        serve(
                PAGE.withView("gauge.js"),
                view(
                        "export function mount(root, api) {"
                                + " const b = api.dom.element('button', {id: 'go'}, 'Go');"
                                + " b.onclick = () => api.command('flood', 'on').catch(() => {});"
                                + " root.append(b); }"));
        browser.open(server.uri(), 390, 844, false);
        browser.await("document.getElementById('go')");
        browser.click("#go");

        browser.await("document.querySelector('.notice')");
        assertThat(browser.text(".notice")).contains("Not done: there is no <b>flood</b>");
        assertThat(browser.run(OVERFLOW)).isEqualTo(0L);
        browser.click(".notice button");
        browser.await("!document.querySelector('.notice')");
    }

    @Test
    void saysWhenTheViewIsBroken() throws Exception {
        serve(
                PAGE.withView("gauge.js"),
                view("export function mount() { throw new Error('no roots'); }"));
        browser.open(server.uri(), 1280, 900, false);

        browser.await("document.querySelector('.notice')");
        assertThat(browser.text(".notice")).contains("could not be shown: no roots");
        var expected = browser.complaints();
        assertThat(expected).hasSize(1);
    }

    @Test
    void handsRecordsToTheViewOnceAlsoAfterTheConnectionBroke() throws Exception {
        serve(
                PAGE.withView("gauge.js"),
                view(
                        "export function mount(root, api) {"
                                + " window.seen = [];"
                                + " api.onRecords('totals', (records) => window.seen.push(...records.map((r) => r.n))); }"));
        publish(0, 5);
        browser.open(server.uri(), 1280, 900, false);
        browser.await("window.seen?.length === 5");
        server.feed().disconnectAll();
        publish(5, 3);

        browser.await("window.seen.length >= 8");
        assertThat(browser.run("return window.seen.join()")).isEqualTo("0,1,2,3,4,5,6,7");
    }

    @Test
    void saysThatTheRunHasEnded() throws Exception {
        serve(PAGE, ViewResources.none());
        run(3);
        browser.open(server.uri(), 1280, 900, false);
        browser.await("document.getElementById('state').innerText === 'Running'");
        server.close();

        browser.await("document.getElementById('state').innerText === 'Ended'");
        assertThat(browser.text(".notices")).isEqualTo("The run has ended.");
        var unused = browser.complaints();
    }

    private static final String OVERFLOW =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static final String CONTRAST =
            """
            const probe = document.body.appendChild(document.createElement('span'));
            const colour = (name) => {
              probe.style.color = `var(--${name})`;
              return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
            };
            const light = (name) => colour(name)
              .map((c) => c / 255)
              .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
              .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const pairs = ['text', 'muted', 'accent', 'ok', 'busy', 'bad']
              .flatMap((text) => ['page', 'card', 'inset'].map((ground) => [text, ground]))
              .concat(['ok', 'busy', 'bad'].map((tone) => [tone, `${tone}-soft`]))
              .concat([['muted', 'bad-soft'], ['text', 'bad-soft'], ['card', 'text']]);
            return pairs.filter(([a, b]) => ratio(light(a), light(b)) < 4.5).map((pair) => pair.join(' on '));
            """;

    private void serve(PageDescription page, ViewResources view) throws IOException {
        server =
                PageServer.start(
                        0,
                        page,
                        view,
                        (name, value) -> {
                            throw new IllegalArgumentException("there is no <b>" + name + "</b>");
                        });
    }

    private static ViewResources view(String script) {
        return path ->
                path.equals("gauge.js") ? new ByteArrayInputStream(script.getBytes(UTF_8)) : null;
    }

    private void run(int seconds) {
        publish(0, 60);
        for (int second = 1; second <= seconds; second++) {
            server.feed()
                    .publishStatus(
                            Map.ofEntries(
                                    Map.entry("state", "RUNNING"),
                                    Map.entry("seconds", second),
                                    Map.entry("recordsIn", 100L * second),
                                    Map.entry("recordsOut", 99L * second),
                                    Map.entry("rejected", 7),
                                    Map.entry("recordsInPerSecond", 100.0),
                                    Map.entry("recordsOutPerSecond", 90 + second % 10),
                                    Map.entry("checkpointsCompleted", second / 10),
                                    Map.entry("checkpointsFailed", 1),
                                    Map.entry("restarts", 0),
                                    Map.entry("lagMillis", 1234),
                                    Map.entry("figures", Map.of("lateByDesign", 12))));
        }
    }

    private void publish(int first, int count) {
        for (int n = first; n < first + count; n++) {
            String record =
                    "{\"n\":%d,\"customer\":\"customer-%d\",\"note\":\"%s\",\"total\":{\"eur\":%d}}"
                            .formatted(n, n % 7, "long ".repeat(12), n * 3);
            server.feed().publishRecord("totals", record.getBytes(UTF_8));
        }
    }
}
