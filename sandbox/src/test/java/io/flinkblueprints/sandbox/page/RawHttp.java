// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** One request exactly as written, which the JDK's client would correct. */
final class RawHttp {

    record Answer(int status, String headers, String body) {}

    private RawHttp() {}

    static Answer get(URI page, String path) throws IOException {
        return send(page, "GET " + path + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n", "");
    }

    /**
     * @param head request line and headers, each with its line end; what closes the head is added
     */
    static Answer send(URI page, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort())) {
            String length =
                    body.isEmpty() ? "" : "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
            String request = head + length + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.split(" ", 3)[1]),
                    answer.substring(0, end),
                    answer.substring(end + 4));
        }
    }
}
