// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.kinesis.KinesisClients;
import io.flinkblueprints.sandbox.kinesis.KinesisPump;
import io.flinkblueprints.sandbox.kinesis.KinesisStreams;
import io.flinkblueprints.sandbox.kinesis.KinesisTail;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Kinesis Data Streams, by whatever server answers at an endpoint. */
final class LocalKinesis implements LocalService {

    /** The emulator has no limit of five reads a second, and a page wants to be current. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final URI endpoint;
    private final AutoCloseable server;
    private final KinesisClient client;

    LocalKinesis(URI endpoint, AutoCloseable server) {
        this.endpoint = endpoint;
        this.server = server;
        this.client = KinesisClients.connect(endpoint);
    }

    @Override
    public String name() {
        return "Kinesis";
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void create(List<Stream> streams) {
        new KinesisStreams(client)
                .create(streams.stream().collect(Collectors.toMap(Stream::name, Stream::shards)));
    }

    @Override
    public void point(RunProperties properties, Stream stream) {
        properties.set(stream.group(), "aws.endpoint", endpoint.toString());
    }

    @Override
    public Inlet open(List<Stream> inputs) {
        KinesisPump pump =
                new KinesisPump(
                        client,
                        inputs.stream().collect(Collectors.toMap(Stream::name, Stream::name)));
        return new Inlet() {
            @Override
            public CompletionStage<Void> send(String input, String key, byte[] record) {
                return pump.send(input, key, record);
            }

            @Override
            public void close() {
                pump.close();
            }
        };
    }

    @Override
    public Tail follow(String stream, BiConsumer<String, byte[]> reader) {
        KinesisTail tail =
                KinesisTail.follow(
                        client,
                        stream,
                        POLL,
                        record -> reader.accept(record.stream(), record.data()));
        return tail::close;
    }

    @Override
    public void close() {
        client.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the Kinesis server at " + endpoint + " did not stop", e);
        }
    }
}
