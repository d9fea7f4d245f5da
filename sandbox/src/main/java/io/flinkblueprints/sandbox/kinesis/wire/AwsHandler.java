// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes a request to its service by {@code X-Amz-Target} and carries the service's reply, or what
 * goes wrong, back.
 */
final class AwsHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(AwsHandler.class);

    /** More than the largest request of these services, 500 records of together 5 MiB in base64. */
    private static final int LARGEST_REQUEST = 16 << 20;

    private final Map<String, AwsService> services;
    private final ScheduledExecutorService timers;

    AwsHandler(List<AwsService> services, ScheduledExecutorService timers) {
        this.services =
                services.stream()
                        .collect(Collectors.toMap(AwsService::targetPrefix, Function.identity()));
        this.timers = timers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        byte[] body;
        try (var in = Content.Source.asInputStream(request)) {
            body = in.readNBytes(LARGEST_REQUEST + 1);
        }
        Exchange exchange = new Exchange(request, response, callback);
        exchange.guard(() -> accept(exchange, body));
        return true;
    }

    private void accept(Exchange exchange, byte[] body) {
        String[] target = exchange.header("X-Amz-Target").split("\\.", 2);
        AwsService service = services.get(target[0]);
        if (service == null || target.length < 2 || !service.offers(target[1])) {
            throw AwsError.unknownOperation("no operation " + String.join(".", target) + " here");
        }
        if (body.length > LARGEST_REQUEST) {
            throw AwsError.validation("the request is larger than " + LARGEST_REQUEST + " bytes");
        }
        Encoding encoding = exchange.encoding();
        Input input = new Input(encoding, encoding.read(body));
        RecordedActions.add(
                exchange.header(HttpHeader.AUTHORIZATION.asString()),
                service.permissionPrefix() + ":" + target[1]);
        Disturbance disturbance = service.disturbance(target[1], input);
        Runnable answer =
                () ->
                        exchange.guard(
                                () ->
                                        answer(
                                                exchange,
                                                service,
                                                target[1],
                                                input,
                                                disturbance.kind()));
        after(disturbance.delay(), answer);
    }

    private void after(Duration delay, Runnable answer) {
        if (delay.isZero()) {
            answer.run();
        } else {
            Executor workers = getServer().getThreadPool();
            var unused =
                    timers.schedule(
                            () -> workers.execute(answer), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void answer(
            Exchange exchange,
            AwsService service,
            String action,
            Input input,
            Disturbance.Kind disturbance) {
        switch (disturbance) {
            case NONE -> exchange.send(service.call(action, input));
            case FAIL -> throw AwsError.internalFailure("switched on: this request fails");
            case SILENCE -> LOG.debug("switched on: {} is not answered", action);
            case CUT -> exchange.cut();
            case LOSE_ANSWER -> {
                service.call(action, input);
                exchange.cut();
            }
        }
    }
}
