// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The independent server {@code kinesis-local} keeps the same contract, so the contract is not only
 * what we made up. Runs with {@code -Dkinesis.local.dir=} the folder of the installed npm package
 * (0.6.2, needs node).
 */
@EnabledIfSystemProperty(
        named = "kinesis.local.dir",
        matches = ".+",
        disabledReason =
                "not held against kinesis-local: -Dkinesis.local.dir does not name its installed npm package")
class KinesisLocalContractTest extends KinesisMockContract {

    private static Process server;
    private static URI endpoint;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        endpoint = URI.create("http://127.0.0.1:" + port);
        // It reads server.json from where it is started.
        ProcessBuilder node =
                new ProcessBuilder("node", "main.js")
                        .directory(Path.of(System.getProperty("kinesis.local.dir")).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        node.environment()
                .putAll(
                        Map.of(
                                "KINESIS_MOCK_PLAIN_PORT", Integer.toString(port),
                                "KINESIS_MOCK_TLS_PORT", Integer.toString(freePort()),
                                "CREATE_STREAM_DURATION", "50ms",
                                "DELETE_STREAM_DURATION", "50ms",
                                "UPDATE_SHARD_COUNT_DURATION", "50ms",
                                "SPLIT_SHARD_DURATION", "50ms",
                                "MERGE_SHARDS_DURATION", "50ms",
                                "REGISTER_STREAM_CONSUMER_DURATION", "50ms",
                                "DEREGISTER_STREAM_CONSUMER_DURATION", "50ms",
                                "LOG_LEVEL", "ERROR"));
        server = node.start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(KinesisLocalContractTest::isHealthy);
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    private static boolean isHealthy() throws IOException {
        var connection =
                (HttpURLConnection) endpoint.resolve("/healthcheck").toURL().openConnection();
        return connection.getResponseCode() == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    URI endpoint() {
        return endpoint;
    }
}
