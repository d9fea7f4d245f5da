// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * An answer in AWS's event stream format. Events are sent one after the other: the next only when
 * the future of the one before has completed, which is how a slow reader holds the sender back.
 */
public final class EventStream {

    static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    private final Encoding encoding;
    private final Content.Sink out;
    private final Callback end;

    EventStream(Encoding encoding, Content.Sink out, Callback end) {
        this.encoding = encoding;
        this.out = out;
        this.end = end;
    }

    /** Sends one event; the future fails if the reader is gone. */
    public CompletableFuture<Void> send(String type, ObjectNode payload) {
        Map<String, HeaderValue> headers =
                Map.of(
                        ":message-type", HeaderValue.fromString("event"),
                        ":event-type", HeaderValue.fromString(type),
                        ":content-type", HeaderValue.fromString(encoding.contentType()));
        return write(false, new Message(headers, encoding.write(payload)).toByteBuffer());
    }

    /** Ends the stream in order. */
    public void end() {
        write(true, ByteBuffer.allocate(0)).whenComplete((done, failure) -> complete(failure));
    }

    /** Ends the stream with an error that the reader sees as an exception. */
    public void end(AwsError error) {
        Map<String, HeaderValue> headers =
                Map.of(
                        ":message-type", HeaderValue.fromString("exception"),
                        ":exception-type", HeaderValue.fromString(error.type()),
                        ":content-type", HeaderValue.fromString(encoding.contentType()));
        ObjectNode payload = Reply.message().put("message", error.getMessage());
        write(true, new Message(headers, encoding.write(payload)).toByteBuffer())
                .whenComplete((done, failure) -> complete(failure));
    }

    /** Gives the stream up because the reader is gone. */
    public void abandon(Throwable why) {
        end.failed(why);
    }

    private void complete(Throwable failure) {
        if (failure == null) {
            end.succeeded();
        } else {
            end.failed(failure);
        }
    }

    private CompletableFuture<Void> write(boolean last, ByteBuffer bytes) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        out.write(
                last,
                bytes,
                Callback.from(() -> written.complete(null), written::completeExceptionally));
        return written;
    }
}
