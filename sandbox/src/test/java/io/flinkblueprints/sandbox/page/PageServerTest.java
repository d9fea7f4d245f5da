// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinkblueprints.sandbox.page.EventReader.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageServerTest {

    private static final PageDescription PAGE =
            PageDescription.of("sample", "A sample")
                    .withStreams(List.of("in"), List.of("out"))
                    .withService("Console", URI.create("http://127.0.0.1:9000/"));

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        ViewResources view =
                path ->
                        path.equals("absent.js")
                                ? null
                                : new ByteArrayInputStream(
                                        "export const view = 1;".getBytes(UTF_8));
        server = PageServer.start(0, PAGE.withView("gauge.js"), view, this::accept);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysFirstWhatThePageIsAbout() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            JsonNode hello = page.next().data();

            assertThat(hello.get("title").textValue()).isEqualTo("A sample");
            assertThat(hello.get("view").textValue()).isEqualTo("gauge.js");
            assertThat(hello.get("flinkUi").isNull()).isTrue();
            assertThat(hello.get("outputs").get(0).textValue()).isEqualTo("out");
            assertThat(hello.get("services").get(0).get("url").textValue())
                    .isEqualTo("http://127.0.0.1:9000/");
        }
    }

    @Test
    void tellsOpenPagesThatTheDescriptionHasChanged() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("hello");
            server.feed().describe(PAGE.withFlinkUi(URI.create("http://127.0.0.1:8081/")));

            assertThat(page.next("hello").data().get("flinkUi").textValue())
                    .isEqualTo("http://127.0.0.1:8081/");
        }
    }

    @Test
    void sendsStatusAndRecordsInFewFrames() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("hello");
            server.feed().publishStatus(Map.of("state", "RUNNING", "recordsIn", 12));
            publish("out", 0, 200);

            JsonNode status = page.next("status").data();
            assertThat(status.get("recordsIn").intValue()).isEqualTo(12);
            assertThat(status.get("sampled").booleanValue()).isFalse();
        }
        try (EventReader page = EventReader.open(server.uri())) {
            JsonNode frame = page.next("records").data();
            assertThat(frame.get("stream").textValue()).isEqualTo("out");
            assertThat(frame.get("records")).hasSize(200);
            assertThat(frame.get("records").get(7).get("n").intValue()).isEqualTo(7);
        }
    }

    @Test
    void saysWhenAStreamIsSampled() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            publish("out", 0, 20_000);
            server.feed().publishStatus(Map.of("state", "RUNNING"));

            assertThat(page.next("records").data().get("records").size())
                    .isLessThanOrEqualTo(StreamTail.MOST_PER_SECOND);
            assertThat(page.next("status").data().get("sampled").booleanValue()).isTrue();
        }
    }

    @Test
    void givesALaterPageTheLastStatusAndTheLatestRecords() throws Exception {
        server.feed().publishStatus(Map.of("state", "STARTING"));
        server.feed().publishStatus(Map.of("state", "RUNNING"));
        for (int tick = 0; tick < 20; tick++) {
            publish("out", 50 * tick, 50);
            server.feed().tick();
        }
        try (EventReader page = EventReader.open(server.uri())) {
            assertThat(page.next().name()).isEqualTo("hello");
            assertThat(page.next().data().get("statuses")).hasSize(2);
            assertThat(page.next().data().get("state").textValue()).isEqualTo("RUNNING");
            assertThat(page.next().name()).isEqualTo("commands");
            Event backlog = page.next();
            assertThat(backlog.data().get("backlog").booleanValue()).isTrue();
            assertThat(backlog.data().get("records")).hasSize(StreamTail.LATEST);
            assertThat(backlog.data().get("records").get(0).get("n").intValue()).isEqualTo(400);
        }
    }

    @Test
    void givesAReturningPageOnlyWhatItMissed() throws Exception {
        publish("out", 0, 10);
        server.feed().tick();
        String seen;
        try (EventReader page = EventReader.open(server.uri())) {
            publish("out", 10, 1);
            seen = page.next("records", data -> !data.get("backlog").booleanValue()).lastId();
        }
        publish("out", 11, 2);
        server.feed().tick();

        try (EventReader page = EventReader.open(server.uri(), seen)) {
            JsonNode missed = page.next("records").data().get("records");
            assertThat(missed)
                    .extracting(record -> record.get("n").intValue())
                    .containsExactly(11, 12);
        }
        try (EventReader page = EventReader.open(server.uri(), "another0-99")) {
            assertThat(page.next("records").data().get("records")).hasSize(13);
        }
    }

    @Test
    void aSlowPageLosesOldRecordsButNotTheStatus() throws Exception {
        String padding = "x".repeat(20_000);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), server.uri().getPort()));
            slow.getOutputStream()
                    .write(("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
            await(() -> server.feed().clients() == 1);
            for (int i = 0; i < 2_000; i++) {
                server.feed().publishRecord("out", ("{\"p\":\"" + padding + "\"}").getBytes(UTF_8));
                if (i % 20 == 0) {
                    server.feed().publishStatus(Map.of("seconds", i));
                    server.feed().tick();
                }
            }
            server.feed().publishStatus(Map.of("state", "LAST"));
            server.feed().end(Map.of("exitCode", 0));

            String read = readUntil(slow, "event: end");
            assertThat(read).contains("event: dropped").contains("\"state\":\"LAST\"");
            assertThat(read.length()).isLessThan(20_000 * 2_000 / 2);
        }
        await(() -> server.feed().clients() == 0);
    }

    @Test
    void saysThatTheRunHasEnded() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("hello");
            server.feed().end(Map.of("state", "FINISHED"));
            server.feed().end(Map.of("state", "SECOND"));

            assertThat(page.next("end").data().get("state").textValue()).isEqualTo("FINISHED");
        }
        try (EventReader late = EventReader.open(server.uri())) {
            assertThat(late.next("end").data().get("state").textValue()).isEqualTo("FINISHED");
        }
    }

    @Test
    void closesItsPagesWithAnEndAndFreesThePort() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("hello");
            URI uri = server.uri();
            server.close();

            page.next("end");
            page.next("closed");
            assertThatThrownBy(() -> RawHttp.get(uri, "/")).isInstanceOf(ConnectException.class);
            PageServer.start(uri.getPort(), PAGE, ViewResources.none(), this::accept).close();
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("hello");
        }
        server.close();

        await(
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(thread -> thread.getName().startsWith("page")));
    }

    @Test
    void saysThatTheJarLacksTheViewOfTheManifest() {
        assertThatThrownBy(
                        () ->
                                PageServer.start(
                                        0,
                                        PAGE.withView("gauge.js"),
                                        ViewResources.none(),
                                        this::accept))
                .hasMessage("The job jar has no page/gauge.js");
    }

    @Test
    void saysInOneLineThatThePortIsTaken() {
        int port = server.uri().getPort();

        assertThatThrownBy(() -> PageServer.start(port, PAGE, ViewResources.none(), this::accept))
                .isInstanceOf(BindException.class)
                .hasMessage(
                        "Port %d of 127.0.0.1 is taken: choose another for the page, or 0 for any that"
                                + " is free.",
                        port);
    }

    @Test
    void handsACommandOnAndShowsItToEveryPage() throws Exception {
        try (EventReader page = EventReader.open(server.uri())) {
            page.next("commands", data -> data.isEmpty());

            assertThat(command("{\"name\":\"idv-6\",\"value\":\"on\"}").status()).isEqualTo(204);

            assertThat(commands).containsExactly("idv-6=on");
            assertThat(page.next("commands").data().get("idv-6").textValue()).isEqualTo("on");
        }
        try (EventReader later = EventReader.open(server.uri())) {
            assertThat(later.next("commands").data().get("idv-6").textValue()).isEqualTo("on");
        }
    }

    @Test
    void answersAWrongCommandWithItsMessage() throws Exception {
        RawHttp.Answer answer = command("{\"name\":\"idv-99\",\"value\":\"on\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Known commands: \\\"idv-6\\\"\"}");
        try (EventReader page = EventReader.open(server.uri())) {
            assertThat(page.next("commands").data()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"name\":\"idv-6\"}", "{\"name\":\"idv-6\",\"value\":1}"})
    void refusesWhatIsNoCommand(String body) throws Exception {
        assertThat(command(body).status()).isEqualTo(400);
        assertThat(commands).isEmpty();
    }

    @Test
    void refusesALongCommandAndAnotherType() throws Exception {
        assertThat(command("{\"name\":\"" + "x".repeat(5_000) + "\"}").status()).isEqualTo(413);
        String body = "{\"name\":\"idv-6\",\"value\":\"on\"}";
        assertThat(post("localhost", "Content-Type: text/plain\r\n", body).status()).isEqualTo(415);
        assertThat(commands).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://127.0.0.1",
                "http://localhost:1",
                "null",
                "http://127.0.0.1.evil.example"
            })
    void refusesACommandOfAnotherSite(String origin) throws Exception {
        String headers = "Content-Type: application/json\r\nOrigin: " + origin + "\r\n";
        String body = "{\"name\":\"idv-6\",\"value\":\"on\"}";

        assertThat(post(server.uri().getAuthority(), headers, body).status()).isEqualTo(403);
        assertThat(commands).isEmpty();
    }

    @Test
    void acceptsACommandOfItsOwnPage() throws Exception {
        String headers =
                "Content-Type: application/json\r\nOrigin: http://"
                        + server.uri().getAuthority()
                        + "\r\n";

        assertThat(
                        post(
                                        server.uri().getAuthority(),
                                        headers,
                                        "{\"name\":\"idv-6\",\"value\":\"on\"}")
                                .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:80", "10.0.0.1"})
    void refusesANameThatWasReboundToThisMachine(String host) throws Exception {
        for (String path : List.of("/", "/events", "/view/view.js")) {
            String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
            assertThat(RawHttp.send(server.uri(), head, "").status()).isEqualTo(403);
        }
    }

    @Test
    void servesTheShellTheChartsAndTheView() throws Exception {
        assertThat(RawHttp.get(server.uri(), "/").headers())
                .contains("200", "text/html", "default-src 'self'", "nosniff");
        assertThat(RawHttp.get(server.uri(), "/favicon.svg").status()).isEqualTo(200);
        assertThat(RawHttp.get(server.uri(), "/echarts.js").body()).hasSizeGreaterThan(500_000);
        assertThat(RawHttp.get(server.uri(), "/view/view.js").body())
                .isEqualTo("export const view = 1;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/view/../view.js.secret",
                "/view/..%2f..%2fpom.xml",
                "/view/%2e%2e/%2e%2e/log4j2.properties",
                "/view/..;/log4j2.properties",
                "/view//etc/passwd",
                "/view/.hidden.js",
                "/view/sub/.git/config.json",
                "/view/absent.js",
                "/view/",
                "/PageServer.class",
                "/..%5cpom.xml"
            })
    void servesNothingElse(String path) throws Exception {
        assertThat(RawHttp.get(server.uri(), path).status()).isIn(400, 404);
    }

    @Test
    void refusesMorePagesThanItCanHold() throws Exception {
        List<EventReader> pages = new CopyOnWriteArrayList<>();
        try {
            for (int i = 0; i < PageFeed.MOST_CLIENTS; i++) {
                pages.add(EventReader.open(server.uri()));
            }
            assertThat(RawHttp.get(server.uri(), "/events").status()).isEqualTo(503);
        } finally {
            pages.forEach(EventReader::close);
        }
    }

    private void accept(String name, String value) {
        if (!name.equals("idv-6")) {
            throw new IllegalArgumentException("Known commands: \"idv-6\"");
        }
        commands.add(name + "=" + value);
    }

    private RawHttp.Answer command(String body) throws IOException {
        return post(server.uri().getAuthority(), "Content-Type: application/json\r\n", body);
    }

    private RawHttp.Answer post(String host, String headers, String body) throws IOException {
        String head = "POST /command HTTP/1.1\r\nHost: " + host + "\r\n" + headers;
        return RawHttp.send(server.uri(), head, body);
    }

    private void publish(String stream, int first, int count) {
        for (int n = first; n < first + count; n++) {
            server.feed().publishRecord(stream, ("{\"n\":" + n + "}").getBytes(UTF_8));
        }
    }

    private static String readUntil(Socket socket, String mark) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[1 << 16];
        while (read.indexOf(mark, Math.max(0, read.length() - some.length - mark.length())) < 0) {
            int count = socket.getInputStream().read(some);
            assertThat(count).as("still open before " + mark).isPositive();
            read.append(new String(some, 0, count, UTF_8));
        }
        return read.toString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
