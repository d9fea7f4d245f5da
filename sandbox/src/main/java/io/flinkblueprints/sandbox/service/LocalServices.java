// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.kinesis.KinesisServer;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The services that a manifest names, and no others. */
public final class LocalServices implements AutoCloseable {

    /** Who provides them. */
    public enum Provider {
        /** Servers of this project and real ones in JVMs on this machine. */
        EMBEDDED,
        /** Containers of an image with LocalStack's interface. */
        DOCKER
    }

    private final Manifest manifest;
    private final Map<Kind, LocalService> services = new EnumMap<>(Kind.class);

    private LocalServices(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Starts the services and creates the streams of a manifest. */
    public static LocalServices start(Manifest manifest, Provider provider) {
        LocalServices all = new LocalServices(manifest);
        try {
            for (Kind kind : Kind.values()) {
                List<Stream> streams = manifest.streams(kind);
                if (!streams.isEmpty()) {
                    LocalService service = start(kind, provider);
                    all.services.put(kind, service);
                    service.create(streams);
                }
            }
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private static LocalService start(Kind kind, Provider provider) {
        if (provider == Provider.DOCKER) {
            return LocalStack.start();
        }
        return switch (kind) {
            case KINESIS -> {
                KinesisServer server = KinesisServer.start();
                yield new LocalKinesis(server.endpoint(), server);
            }
        };
    }

    /** All that run. */
    public List<LocalService> all() {
        return new ArrayList<>(services.values());
    }

    /** The one that serves a stream of the manifest. */
    public LocalService of(Stream stream) {
        LocalService service = services.get(stream.kind());
        if (service == null) {
            throw new IllegalArgumentException(
                    stream.name() + " is not in the manifest of " + manifest.name());
        }
        return service;
    }

    /** Points every property group of the manifest at the service that serves it. */
    public void point(RunProperties properties) {
        services.forEach(
                (kind, service) ->
                        manifest.streams(kind)
                                .forEach(stream -> service.point(properties, stream)));
    }

    @Override
    public void close() {
        services.values().forEach(LocalService::close);
    }
}
