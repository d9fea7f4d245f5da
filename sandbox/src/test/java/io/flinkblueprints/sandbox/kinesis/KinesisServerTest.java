// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Our server keeps the contract in CBOR, which is what the AWS SDK speaks by itself. */
class KinesisServerTest extends KinesisContract {

    private static KinesisServer server;

    @BeforeAll
    static void start() {
        server = KinesisServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    URI endpoint() {
        return server.endpoint();
    }
}
