// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * HTTP/1.1 and HTTP/2 without TLS, by prior knowledge, on one port of the loopback address. HTTP/2
 * is what SubscribeToShard needs; everything else works over both.
 */
public final class AwsHttpServer implements AutoCloseable {

    /** The only address that is listened on: what runs here has no authentication. */
    public static final String LOOPBACK = "127.0.0.1";

    /**
     * Longer than a subscription lasts: no connection of a live subscriber is idle for that long.
     */
    private static final int IDLE_MILLIS = 600_000;

    private static final int MAX_THREADS = 64;

    private final QueuedThreadPool workers = new QueuedThreadPool(MAX_THREADS, 4);
    private final Server server = new Server(workers);
    private final ServerConnector connector;

    public AwsHttpServer(String name, List<AwsService> services, ScheduledExecutorService timers) {
        workers.setName(name);
        workers.setDaemon(true);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        HTTP2CServerConnectionFactory http2 = new HTTP2CServerConnectionFactory(configuration);
        http2.setStreamIdleTimeout(IDLE_MILLIS);
        connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration), http2);
        connector.setHost(LOOPBACK);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new AwsHandler(services, timers));
    }

    /** Where work for calls that are open longer can run. */
    public Executor workers() {
        return workers;
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if the port is taken
     */
    public URI start(int port) {
        connector.setPort(port);
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw failedToStart(port, e);
        }
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
    }

    private static RuntimeException failedToStart(int port, Exception e) {
        if (e instanceof BindException || e.getCause() instanceof BindException) {
            return new IllegalStateException(
                    "port "
                            + port
                            + " is taken on "
                            + LOOPBACK
                            + ": stop what listens there, or choose another port"
                            + " (0 for any free one)",
                    e);
        }
        return new UncheckedIOException("cannot listen on port " + port, new IOException(e));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
