// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.kinesis.KinesisServer;
import io.flinkblueprints.sandbox.manifest.Manifest;
import io.flinkblueprints.sandbox.manifest.Manifest.Kind;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.manifest.Manifest.StoreKind;
import io.flinkblueprints.sandbox.manifest.Manifest.Stream;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.timeseries.QuestDb;
import java.nio.file.Path;
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
    private final Map<StoreKind, LocalStore> stores = new EnumMap<>(StoreKind.class);

    private LocalServices(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Starts the services and creates the streams and stores of a manifest.
     *
     * @param folder of the run: what stores keep on disk lies in it
     */
    public static LocalServices start(Manifest manifest, Provider provider, Path folder) {
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
            all.startStores(folder);
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

    private void startStores(Path folder) {
        for (StoreKind kind : StoreKind.values()) {
            List<Store> wanted = manifest.stores(kind);
            if (!wanted.isEmpty()) {
                LocalStore store =
                        switch (kind) {
                            case TIMESERIES -> new LocalTimeSeries(QuestDb.start(folder));
                            case FILES -> new LocalFiles(folder.resolve(LocalFiles.FOLDER));
                            case FIREHOSE -> new LocalFirehose();
                            case TIMESTREAM -> new LocalTimestream();
                        };
                stores.put(kind, store);
                store.create(wanted);
            }
        }
    }

    /** All stores that run. */
    public List<LocalStore> stores() {
        return new ArrayList<>(stores.values());
    }

    /**
     * The store of a kind.
     *
     * @throws IllegalArgumentException if the manifest has none
     */
    public LocalStore store(StoreKind kind) {
        LocalStore store = stores.get(kind);
        if (store == null) {
            throw new IllegalArgumentException(
                    "the manifest of " + manifest.name() + " has no store of kind " + kind);
        }
        return store;
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
        stores.forEach(
                (kind, store) ->
                        manifest.stores(kind).forEach(wanted -> store.point(properties, wanted)));
    }

    @Override
    public void close() {
        stores.values().forEach(LocalStore::close);
        services.values().forEach(LocalService::close);
    }
}
