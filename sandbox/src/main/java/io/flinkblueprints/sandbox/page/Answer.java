// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Whole answers in one write. */
final class Answer {

    private Answer() {}

    static void bytes(Response response, Callback callback, String type, byte[] body) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** {@code {"error": message}}; the page shows the message. */
    static void error(Response response, Callback callback, int status, String message) {
        response.setStatus(status);
        byte[] quoted = Json.quoted(message);
        String body = "{\"error\":" + new String(quoted, UTF_8) + "}";
        bytes(response, callback, "application/json", body.getBytes(UTF_8));
    }
}
