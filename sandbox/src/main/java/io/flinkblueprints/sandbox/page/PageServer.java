// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the live page of one local run on 127.0.0.1.
 *
 * <p>{@code GET /} is the page, {@code GET /events} its Server-Sent Events, {@code POST /command}
 * takes {@code {"name", "value"}} for the generator, {@code GET /view/*} is the blueprint's own
 * view.
 */
public final class PageServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final int MOST_THREADS = 12;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Server server;
    private final ServerConnector connector;
    private final PageFeed feed;
    private final ScheduledExecutorService ticker;

    private PageServer(Server server, ServerConnector connector, PageFeed feed) {
        this.server = server;
        this.connector = connector;
        this.feed = feed;
        this.ticker =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, "page-feed");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Starts to serve.
     *
     * @param port 0 means any that is free
     * @param view the blueprint's {@code page/} folder
     * @param commands takes the name and the value of a command; an {@link
     *     IllegalArgumentException} goes back to the user with its message
     * @throws BindException if the port is taken; the message is one line for the user
     */
    public static PageServer start(
            int port, PageDescription page, ViewResources view, BiConsumer<String, String> commands)
            throws IOException {
        if (page.view() != null && !view.exists(page.view())) {
            throw new IOException("The job jar has no page/" + page.view());
        }
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("page");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(ADDRESS);
        connector.setPort(port);
        server.addConnector(connector);

        PageFeed feed = new PageFeed(page);
        server.setHandler(
                new LoopbackGuard(
                        new Handler.Sequence(
                                new EventsHandler(feed),
                                new CommandHandler(commands, feed),
                                new AssetHandler(view))));
        PageServer started = new PageServer(server, connector, feed);
        started.open(port);
        return started;
    }

    /** Where the page is; ends with a slash. */
    public URI uri() {
        return URI.create("http://" + ADDRESS + ":" + connector.getLocalPort() + "/");
    }

    /** What the run tells the page. */
    public PageFeed feed() {
        return feed;
    }

    /** Tells every open page that the run has ended, unless it was told so before, and stops. */
    @Override
    public void close() {
        ticker.shutdownNow();
        feed.finish(FAREWELL);
        stop();
    }

    private void open(int port) throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            close();
            if (e.getCause() instanceof BindException || e instanceof BindException) {
                throw taken(port, e);
            }
            throw e;
        } catch (Exception e) {
            close();
            throw new IOException("The page could not be served", e);
        }
        long millis = PageFeed.TICK.toMillis();
        var unused = ticker.scheduleAtFixedRate(feed::tick, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static BindException taken(int port, IOException cause) {
        BindException taken =
                new BindException(
                        "Port "
                                + port
                                + " of "
                                + ADDRESS
                                + " is taken: choose another for the page, or 0 for any that is free.");
        taken.initCause(cause);
        return taken;
    }

    private void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The page's server did not stop", e);
        }
    }
}
