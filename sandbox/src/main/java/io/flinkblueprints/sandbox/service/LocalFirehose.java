// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.aws.AwsStoreServer;
import io.flinkblueprints.sandbox.aws.FirehoseService;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.net.URI;
import java.util.List;

/** Delivery streams that keep what they are given in memory. */
public final class LocalFirehose implements LocalStore {

    private final FirehoseService service = new FirehoseService();
    private final AwsStoreServer server = AwsStoreServer.start(service);

    @Override
    public String name() {
        return "Firehose";
    }

    @Override
    public URI address() {
        return server.endpoint();
    }

    /** The service itself, for tests. */
    public FirehoseService service() {
        return service;
    }

    @Override
    public void create(List<Store> stores) {
        stores.forEach(store -> service.create(store.name()));
    }

    @Override
    public void point(RunProperties properties, Store store) {
        properties.set(store.group(), "delivery.stream", store.name());
        properties.set(store.group(), "aws.endpoint", server.endpoint().toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
