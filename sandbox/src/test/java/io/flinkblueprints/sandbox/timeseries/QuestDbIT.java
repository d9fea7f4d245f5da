// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinkblueprints.sandbox.cluster.ListeningSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestDbIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path folder;

    private static QuestDb database;

    @BeforeAll
    static void starts() {
        database = QuestDb.start(folder);
    }

    @AfterAll
    static void leavesNothingRunning() {
        database.close();
        assertThat(database.jvm().isAlive()).isFalse();
    }

    @Test
    void keepsOneRowForALineThatIsWrittenTwice() throws Exception {
        database.createTable("heights", List.of("buoy"));
        String lines = "heights,buoy=a metres=1.5 1000\nheights,buoy=b metres=2.5 1000\n";
        assertThat(write(lines)).isEqualTo(204);
        assertThat(write(lines)).isEqualTo(204);
        assertThat(write("heights,buoy=a metres=3.5 2000\n")).isEqualTo(204);

        awaitRows("heights", "3.5", 1);
        assertThat(database.query("SELECT count() FROM heights").get(0).get(0).asInt())
                .isEqualTo(3);
    }

    @Test
    void takesTheNewValueOfALineThatIsWrittenAgain() throws Exception {
        database.createTable("tides", List.of("buoy"));
        write("tides,buoy=a metres=1.5 1000\n");
        write("tides,buoy=a metres=4.5 1000\n");

        awaitRows("tides", "4.5", 1);
        assertThat(database.query("SELECT metres FROM tides"))
                .extracting(JsonNode::toString)
                .containsExactly("[4.5]");
    }

    @Test
    void refusesAWholeRequestForOneLineThatDoesNotFit() throws Exception {
        database.createTable("winds", List.of("buoy"));
        write("winds,buoy=a speed=1.5 1000\n");
        assertThat(write("winds,buoy=a speed=2.5 2000\nwinds,buoy=a speed=\"gale\" 3000\n"))
                .isEqualTo(400);
        write("winds,buoy=a speed=9.5 4000\n");

        awaitRows("winds", "9.5", 1);
        assertThat(database.query("SELECT count() FROM winds").get(0).get(0).asInt()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAStatement() {
        assertThatThrownBy(() -> database.query("SELECT nothing FROM nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void hasItsConsoleOnTheSamePort() throws Exception {
        URI console = database.endpoint().resolve("/index.html");
        assertThat(
                        HTTP.send(HttpRequest.newBuilder(console).build(), BodyHandlers.ofString())
                                .body())
                .contains("<title>QuestDB");
    }

    @Test
    void listensOnLoopbackOnlyAndOnOnePort() {
        assertThat(ListeningSockets.of(database.jvm().pid()))
                .hasSize(1)
                .allMatch(InetAddress::isLoopbackAddress);
    }

    /** What is written is applied to a table a little later, and so is the column it brings. */
    private static void awaitRows(String table, String value, int count) {
        String sql =
                "SELECT count() FROM "
                        + table
                        + " WHERE "
                        + (table.equals("winds") ? "speed" : "metres")
                        + " = "
                        + value;
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsMatching(
                        e -> String.valueOf(e.getMessage()).contains("Invalid column"))
                .until(() -> database.query(sql).get(0).get(0).asInt() == count);
    }

    private static int write(String lines) throws IOException, InterruptedException {
        URI uri = database.endpoint().resolve("/api/v2/write?bucket=b&org=o&precision=ms");
        return HTTP.send(
                        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(lines)).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
