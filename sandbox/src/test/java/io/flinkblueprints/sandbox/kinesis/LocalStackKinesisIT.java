// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.net.URI;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * An image with LocalStack's interface keeps the same contract; skipped where no Docker engine
 * answers.
 */
@EnabledIfSystemProperty(
        named = "sandbox.services",
        matches = "docker",
        disabledReason = "needs mvn verify -Pdocker")
@Testcontainers(disabledWithoutDocker = true)
class LocalStackKinesisIT extends KinesisMockContract {

    @Container
    private static final LocalStackContainer LOCALSTACK =
            new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
                    .withServices("kinesis");

    @Override
    URI endpoint() {
        return LOCALSTACK.getEndpoint();
    }

    @Test
    @Override
    @Disabled("the image's port does not take HTTP/2 by prior knowledge, which pushes need")
    public void pushesWhatIsThereAndWhatComes() {}

    @Test
    @Override
    @Disabled("the image's port does not take HTTP/2 by prior knowledge, which pushes need")
    public void goesOnAfterTheContinuationNumber() {}
}
