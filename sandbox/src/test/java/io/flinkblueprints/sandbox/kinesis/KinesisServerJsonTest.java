// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Our server keeps the contract in JSON, which clients speak that switch CBOR off. */
class KinesisServerJsonTest extends KinesisContract {

    private static final String CBOR = "aws.cborEnabled";

    private static KinesisServer server;

    @BeforeAll
    static void start() {
        System.setProperty(CBOR, "false");
        server = KinesisServer.start();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(CBOR);
        server.close();
    }

    @Test
    void reallySpeaksJson() {
        List<String> contentTypes = new ArrayList<>();
        ExecutionInterceptor watch =
                new ExecutionInterceptor() {
                    @Override
                    public void afterTransmission(
                            Context.AfterTransmission context, ExecutionAttributes attributes) {
                        contentTypes.addAll(context.httpResponse().matchingHeaders("Content-Type"));
                    }
                };
        try (KinesisClient client =
                connect(
                        KinesisClient.builder()
                                .httpClientBuilder(UrlConnectionHttpClient.builder())
                                .overrideConfiguration(
                                        configuration ->
                                                configuration.addExecutionInterceptor(watch)))) {
            client.listStreams();
        }
        assertThat(contentTypes).containsExactly("application/x-amz-json-1.1");
    }

    @Override
    URI endpoint() {
        return server.endpoint();
    }
}
