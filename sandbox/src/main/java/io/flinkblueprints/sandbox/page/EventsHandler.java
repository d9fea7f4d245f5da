// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /events}: the run as Server-Sent Events, until the page leaves or the run's server
 * stops. A browser that comes back says by {@code Last-Event-ID} what it has seen; a page that
 * opens the stream anew says it by {@code ?after=}.
 */
final class EventsHandler extends Handler.Abstract.NonBlocking {

    private final PageFeed feed;

    EventsHandler(PageFeed feed) {
        this.feed = feed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals("/events")) {
            return false;
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            Answer.error(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Only GET");
            return true;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        PageClient client = new PageClient(response, callback, feed::detach);
        if (!feed.attach(client, lastSeen(request))) {
            Answer.error(
                    response,
                    callback,
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "Too many pages of this run are open");
        }
        return true;
    }

    private static @Nullable String lastSeen(Request request) {
        String header = request.getHeaders().get("Last-Event-ID");
        return header != null ? header : Request.extractQueryParameters(request).getValue("after");
    }
}
