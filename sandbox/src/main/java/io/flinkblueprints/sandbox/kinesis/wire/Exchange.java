// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and the one answer to it. */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Request request;
    private final Response response;
    private final Callback callback;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** A header's value, empty if it is absent. */
    String header(String name) {
        @Nullable String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    Encoding encoding() {
        return Encoding.of(header(HttpHeader.CONTENT_TYPE.asString()));
    }

    /** Runs a step; whatever it throws becomes the answer. */
    void guard(Runnable step) {
        try {
            step.run();
        } catch (AwsError error) {
            send(error);
        } catch (RuntimeException bug) {
            LOG.error("{} failed", header("X-Amz-Target"), bug);
            send(AwsError.internalFailure(String.valueOf(bug)));
        }
    }

    void send(Reply reply) {
        if (reply instanceof Reply.Events events) {
            open(events);
        } else if (reply instanceof Reply.Message message) {
            send(200, encoding(), encoding().write(message.message()));
        } else {
            send(200, encoding(), new byte[0]);
        }
    }

    /** Cuts the connection, and with it every other exchange that shares it. */
    void cut() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new java.io.EOFException("switched on: the connection is cut"));
    }

    private void send(AwsError error) {
        ObjectNode body =
                Reply.message().put("__type", error.type()).put("message", error.getMessage());
        body.setAll(error.members());
        response.getHeaders().put("x-amzn-ErrorType", error.type());
        boolean cbor = header(HttpHeader.CONTENT_TYPE.asString()).contains("cbor");
        Encoding encoding = cbor ? Encoding.CBOR : Encoding.JSON;
        send(error.status(), encoding, encoding.write(body));
    }

    private void send(int status, Encoding encoding, byte[] body) {
        start(status, encoding.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private void open(Reply.Events events) {
        start(200, EventStream.CONTENT_TYPE);
        EventStream stream = new EventStream(encoding(), response, callback);
        stream.send("initial-response", Reply.message())
                .whenComplete(
                        (sent, failure) -> {
                            if (failure == null) {
                                events.whenOpen().accept(stream);
                            } else {
                                stream.abandon(failure);
                            }
                        });
    }

    private void start(int status, String contentType) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
