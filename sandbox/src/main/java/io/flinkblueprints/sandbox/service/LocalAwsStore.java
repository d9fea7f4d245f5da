// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.aws.AwsStoreServer;
import io.flinkblueprints.sandbox.kinesis.wire.AwsService;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.net.URI;

/** A service of AWS that keeps what it is given in memory. */
abstract class LocalAwsStore<S extends AwsService> implements LocalStore {

    private final S service;
    private final AwsStoreServer server;

    LocalAwsStore(S service) {
        this.service = service;
        this.server = AwsStoreServer.start(service);
    }

    /** The service itself, for tests. */
    public S service() {
        return service;
    }

    @Override
    public URI address() {
        return server.endpoint();
    }

    @Override
    public void point(RunProperties properties, Store store) {
        properties.set(store.group(), "aws.endpoint", server.endpoint().toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
