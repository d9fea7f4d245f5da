// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KinesisException;

/**
 * What any server of the API must do, asked through the AWS SDK only. Where a server other than
 * ours differs from the documented service, its class overrides the test and says how.
 */
/* One client for all tests of a class: closing the asynchronous one takes two seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class KinesisContract
        implements StreamContract,
                PutContract,
                ReadContract,
                ShardContract,
                ListShardsContract,
                ConsumerContract {

    private static final AtomicInteger STREAMS = new AtomicInteger();
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("contract", "contract"));

    private final List<String> created = new ArrayList<>();
    private @Nullable KinesisClient kinesis;
    private @Nullable KinesisAsyncClient async;

    /** Where the server under test answers. */
    abstract URI endpoint();

    @AfterEach
    void deleteStreams() {
        for (String stream : created) {
            try {
                kinesis()
                        .deleteStream(
                                request ->
                                        request.streamName(stream).enforceConsumerDeletion(true));
            } catch (KinesisException e) {
                // the test deleted it, or it was refused
            }
        }
        created.clear();
    }

    @AfterAll
    void disconnect() {
        if (kinesis != null) {
            kinesis.close();
        }
        if (async != null) {
            async.close();
        }
    }

    /** Adds what all clients have in common. */
    <B extends AwsClientBuilder<B, C>, C> C connect(B builder) {
        return builder.endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    @Override
    public KinesisClient kinesis() {
        if (kinesis == null) {
            kinesis =
                    connect(
                            KinesisClient.builder()
                                    .httpClientBuilder(UrlConnectionHttpClient.builder()));
        }
        return kinesis;
    }

    @Override
    public KinesisAsyncClient async() {
        if (async == null) {
            async =
                    connect(
                            KinesisAsyncClient.builder()
                                    .httpClientBuilder(NettyNioAsyncHttpClient.builder()));
        }
        return async;
    }

    @Override
    public String unusedName() {
        String name = "contract-" + STREAMS.incrementAndGet();
        created.add(name);
        return name;
    }
}
