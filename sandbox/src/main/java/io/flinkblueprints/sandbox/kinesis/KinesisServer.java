// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.AwsHttpServer;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import io.flinkblueprints.sandbox.kinesis.wire.RecordedActions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A Kinesis-compatible server on the loopback address. It has what Flink's connectors and the AWS
 * SDK need: JSON and CBOR, HTTP/1.1 and HTTP/2, streams, shards that split and merge, iterators and
 * subscriptions.
 *
 * <p>Streams live in memory and end with the server. It checks no signatures and keeps one account
 * in one region. Limits of a request hold always, those of a shard only where {@link
 * StreamFaults#limits} is on. Records are dropped not by age but by size: a stream keeps the newest
 * ones that fit its capacity.
 */
public final class KinesisServer implements AutoCloseable {

    private static final String THREADS = "kinesis-server";

    private final KinesisFaults faults = new KinesisFaults();
    private final ScheduledExecutorService timers;
    private final AwsHttpServer http;
    private final URI endpoint;

    private KinesisServer(Builder builder) {
        timers =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = new Thread(task, THREADS + "-timers");
                            thread.setDaemon(true);
                            return thread;
                        });
        StreamRegistry streams =
                new StreamRegistry(builder.clock, builder.changeTime, builder.streamCapacityBytes);
        Subscriptions subscriptions =
                new Subscriptions(builder.clock, timers, builder.subscriptionLifetime);
        List<AwsService> services = new ArrayList<>(builder.services);
        services.add(new KinesisService(streams, faults, subscriptions));
        http = new AwsHttpServer(THREADS, services, timers);
        subscriptions.runOn(http.workers());
        try {
            endpoint = http.start(builder.port);
        } catch (RuntimeException e) {
            timers.shutdownNow();
            throw e;
        }
    }

    /** A server on any free port. */
    public static KinesisServer start() {
        return builder().start();
    }

    /** What a server can be told before it starts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it answers, for example {@code http://127.0.0.1:4567}. */
    public URI endpoint() {
        return endpoint;
    }

    /** Its fault switches. */
    public KinesisFaults faults() {
        return faults;
    }

    /**
     * The permissions that the calls to all servers in this JVM needed, for example {@code
     * kinesis:PutRecords}, but for the calls of the sandbox itself.
     */
    public static Set<String> actionsCalled() {
        return RecordedActions.exceptBy(KinesisClients.ACCESS_KEY);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        http.close();
    }

    /** Settings of a server; what is not set is right for a local run. */
    public static final class Builder {

        private int port;
        private InstantSource clock = Clock.systemUTC();
        private Duration changeTime = Duration.ZERO;
        private Duration subscriptionLifetime = Duration.ofMinutes(5);
        private long streamCapacityBytes = 256L << 20;
        private final List<AwsService> services = new ArrayList<>();

        private Builder() {}

        /** The port to listen on; 0, the default, is any free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** What gives arrival times and ages. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * How long streams and consumers are being created, updated and deleted; no time by
         * default.
         */
        public Builder changeTime(Duration changeTime) {
            this.changeTime = changeTime;
            return this;
        }

        /** When a subscription to a shard ends; 5 minutes by default, as for the service. */
        public Builder subscriptionLifetime(Duration lifetime) {
            this.subscriptionLifetime = lifetime;
            return this;
        }

        /**
         * Heap that the records of one stream may take before its oldest ones go; 256 MiB by
         * default.
         */
        public Builder streamCapacityBytes(long bytes) {
            this.streamCapacityBytes = bytes;
            return this;
        }

        /** Another service on the same port. */
        public Builder with(AwsService service) {
            services.add(service);
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IllegalStateException if the port is taken
         */
        public KinesisServer start() {
            return new KinesisServer(this);
        }
    }
}
