// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** AWS services from a container with LocalStack's interface. */
final class LocalStack {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("localstack/localstack:4.14.0");

    private LocalStack() {}

    static LocalService start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "--services docker needs a container engine, and none answers");
        }
        LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("kinesis");
        container.start();
        return new LocalKinesis(URI.create(container.getEndpoint().toString()), container);
    }
}
