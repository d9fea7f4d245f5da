// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * One open page. It holds no thread: the next frame is written when the socket has taken the one
 * before.
 */
final class PageClient {

    private final FrameQueue queue = new FrameQueue();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Response response;
    private final Callback request;
    private final Consumer<PageClient> gone;
    private final Writer writer = new Writer();
    private volatile boolean finishing;

    /**
     * @param request completed when the page has left or {@link #finish} was called
     * @param gone called once, then
     */
    PageClient(Response response, Callback request, Consumer<PageClient> gone) {
        this.response = response;
        this.request = request;
        this.gone = gone;
    }

    void send(Frame frame) {
        queue.add(frame);
        writer.iterate();
    }

    /** Ends the stream after what is waiting. */
    void finish() {
        finishing = true;
        writer.iterate();
    }

    void awaitClosed(long deadlineNanos) {
        try {
            var unused = closed.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        gone.accept(this);
        closed.countDown();
    }

    private final class Writer extends IteratingCallback {

        @Override
        protected Action process() {
            Frame frame = queue.next();
            if (frame != null) {
                response.write(false, frame.buffer(), this);
                return Action.SCHEDULED;
            }
            return finishing ? Action.SUCCEEDED : Action.IDLE;
        }

        @Override
        protected void onCompleteSuccess() {
            ByteBuffer nothing = BufferUtil.EMPTY_BUFFER;
            response.write(true, nothing, Callback.from(PageClient.this::leave, request));
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            leave();
            request.failed(cause);
        }
    }
}
