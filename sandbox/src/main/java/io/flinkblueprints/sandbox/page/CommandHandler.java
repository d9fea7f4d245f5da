// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /command}: hands {@code {"name", "value"}} to the run and answers 204, or says what
 * is wrong with it.
 */
final class CommandHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 4096;

    private final BiConsumer<String, String> commands;
    private final PageFeed feed;

    CommandHandler(BiConsumer<String, String> commands, PageFeed feed) {
        this.commands = commands;
        this.feed = feed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).equals("/command")) {
            return false;
        }
        try {
            run(request);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
        } catch (Refused e) {
            Answer.error(response, callback, e.status, e.reason);
        } catch (IllegalArgumentException e) {
            Answer.error(response, callback, HttpStatus.BAD_REQUEST_400, messageOf(e));
        } catch (RuntimeException e) {
            LOG.warn("A command of the page failed", e);
            Answer.error(response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500, messageOf(e));
        }
        return true;
    }

    private void run(Request request) throws IOException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED_405, "Only POST");
        }
        // With this type a browser asks before it sends anything from another site.
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/json")) {
            throw new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "A command is application/json");
        }
        JsonNode command = read(request);
        JsonNode name = command.path("name");
        JsonNode value = command.path("value");
        if (!name.isTextual() || !value.isTextual()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST_400, "A command has a name and a value, both text");
        }
        commands.accept(name.textValue(), value.textValue());
        feed.publishCommand(name.textValue(), value.textValue());
    }

    private static JsonNode read(Request request) throws IOException {
        byte[] body = Content.Source.asInputStream(request).readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refused(HttpStatus.PAYLOAD_TOO_LARGE_413, "The command is too long");
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refused(HttpStatus.BAD_REQUEST_400, "The command is not JSON");
        }
    }

    private static String messageOf(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String reason;

        Refused(int status, String reason) {
            super(reason, null, false, false);
            this.status = status;
            this.reason = reason;
        }
    }
}
