// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.aws;

import io.flinkblueprints.sandbox.kinesis.wire.AwsHttpServer;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** One service that stores, on a free port of the loopback address. */
public final class AwsStoreServer implements AutoCloseable {

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final AwsHttpServer http;
    private final URI endpoint;

    private AwsStoreServer(AwsService service) {
        http = new AwsHttpServer(service.permissionPrefix(), List.of(service), timers);
        try {
            endpoint = http.start(0);
        } catch (RuntimeException e) {
            timers.shutdownNow();
            throw e;
        }
    }

    public static AwsStoreServer start(AwsService service) {
        return new AwsStoreServer(service);
    }

    /** Where it answers, for example {@code http://127.0.0.1:4573}. */
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        timers.shutdownNow();
        http.close();
    }
}
