// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By exception; the classes by status are tested against a server, in InfluxClientTest. */
class InfluxAnswersTest {

    static IOException[] passing() {
        return new IOException[] {
            new ConnectException("refused"),
            new HttpTimeoutException("request timed out"),
            new HttpConnectTimeoutException("connect timed out"),
            new IOException("HTTP/1.1 header parser received no bytes")
        };
    }

    @ParameterizedTest
    @MethodSource("passing")
    void triesAgainWhenTheServerCannotBeReachedOrDoesNotAnswer(IOException failure) {
        assertThat(InfluxAnswers.of(new CompletionException(failure), "host:8086"))
                .hasToString("LATER: host:8086: " + failure);
    }

    static Exception[] lasting() {
        return new Exception[] {
            new SSLHandshakeException("no trusted certificate"),
            new IllegalArgumentException("a fault of this program")
        };
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void givesUpWhereNoRepetitionHelps(Exception failure) {
        assertThat(InfluxAnswers.of(new CompletionException(failure), "host:8086"))
                .hasToString("NEVER: host:8086: " + failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out of memory"})
    void givesUpOnAnErrorOfTheMachine(String message) {
        assertThat(InfluxAnswers.of(new OutOfMemoryError(message), "host").toString())
                .startsWith("NEVER")
                .contains(message);
    }
}
