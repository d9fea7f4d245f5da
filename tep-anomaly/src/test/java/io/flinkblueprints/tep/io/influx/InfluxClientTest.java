// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.flinkblueprints.tep.io.StorePoints;
import io.flinkblueprints.tep.io.store.StoreAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxClientTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private PretendedInflux server;

    @BeforeEach
    void starts() throws IOException {
        server = new PretendedInflux();
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void writesLinesToTheBucketOfTheOrganisationWithItsToken() {
        InfluxAddress address =
                InfluxAddress.of("http://" + server.authority() + "/", "my plants", "a&b", TIMEOUT)
                        .withToken(Optional.of("secret"));
        assertThat(write(address)).hasToString("WRITTEN");
        assertThat(server.requests())
                .containsExactly(
                        "POST /api/v2/write?precision=ms&bucket=my+plants&org=a%26b\n"
                                + "Token secret\n"
                                + "stage_scores,plant=p score_reactor_feed=1.0 1\n"
                                + "stage_scores,plant=p score_reactor_feed=2.0 2");
        assertThat(address.toString()).doesNotContain("secret");
    }

    @Test
    void sendsNeitherOrganisationNorTokenWhereThereIsNone() {
        write();
        assertThat(server.requests().get(0))
                .startsWith("POST /api/v2/write?precision=ms&bucket=plants\nnull\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void takesTheseForAFaultOfAPoint(int status) {
        server.answering(status, "{\"message\":\"unable to parse\"}");
        assertThat(write())
                .hasToString(
                        "REFUSED: "
                                + server.authority()
                                + " answered "
                                + status
                                + ": {\"message\":\"unable to parse\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void takesTheseForAFaultThatPasses(int status) {
        server.answering(status, "");
        assertThat(write()).hasToString("LATER: " + server.authority() + " answered " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 401, 403, 404, 405, 411})
    void takesTheseForAFaultThatNoRepetitionMends(int status) {
        server.answering(status, "bucket not found");
        assertThat(write().toString()).startsWith("NEVER: ").contains(" answered " + status);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        server.answering(429, "").askingForAPauseOf("7");
        assertThat(write().pause()).isEqualTo(Duration.ofSeconds(7));
        server.askingForAPauseOf("Wed, 21 Oct 2026 07:28:00 GMT");
        assertThat(write().pause()).isZero();
    }

    @Test
    void quotesNoMoreOfALongAnswerThanHelps() {
        server.answering(400, "x".repeat(100_000));
        assertThat(write().reason()).hasSizeLessThan(600).endsWith("x...");
    }

    @Test
    void triesAgainWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(write(address("http://127.0.0.1:" + port)).toString())
                .startsWith("LATER: 127.0.0.1:" + port + ": java.net.ConnectException");
    }

    @Test
    void triesAgainWhenNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InfluxAddress address =
                    InfluxAddress.of(
                            "http://127.0.0.1:" + silent.getLocalPort(),
                            "plants",
                            "",
                            Duration.ofMillis(200));
            assertThat(write(address).toString())
                    .startsWith("LATER: ")
                    .contains("HttpTimeoutException");
        }
    }

    @Test
    void givesUpOnACertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        HttpsServer https =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys"))));
        https.start();
        try {
            assertThat(
                            write(address("https://127.0.0.1:" + https.getAddress().getPort()))
                                    .toString())
                    .startsWith("NEVER: ")
                    .contains("SSLHandshakeException");
        } finally {
            https.stop(0);
        }
    }

    private static SSLContext selfSigned(Path store) throws Exception {
        char[] password = "password".toCharArray();
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=127.0.0.1",
                                "-storepass",
                                new String(password),
                                "-keystore",
                                store.toString())
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private StoreAnswer write() {
        return write(address("http://" + server.authority()));
    }

    private static InfluxAddress address(String server) {
        return InfluxAddress.of(server, "plants", "", TIMEOUT);
    }

    private static StoreAnswer write(InfluxAddress address) {
        try (InfluxClient client = new InfluxClient(address)) {
            return client.write(
                            List.of(
                                    StorePoints.scored("p", 1, -1, 1),
                                    StorePoints.scored("p", 2, -1, 2)))
                    .join();
        }
    }
}
