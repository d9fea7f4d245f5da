// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.timestream;

import io.flinkblueprints.tep.io.store.StoreAnswer;
import io.flinkblueprints.tep.io.store.StoreClient;
import io.flinkblueprints.tep.model.StorePoint;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.flink.connector.aws.util.AWSGeneralUtil;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.timestreamwrite.TimestreamWriteAsyncClient;
import software.amazon.awssdk.services.timestreamwrite.TimestreamWriteAsyncClientBuilder;

/** Writes points to one table of Timestream for LiveAnalytics. */
public final class TimestreamClient implements StoreClient {

    /** What the service takes in one request. */
    static final int RECORDS_A_REQUEST = 100;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String database;
    private final String table;
    private final SdkAsyncHttpClient http;
    private final TimestreamWriteAsyncClient service;

    /**
     * @param properties region, address and credentials in the AWS connectors' own keys
     */
    public TimestreamClient(String database, String table, Properties properties) {
        this.database = database;
        this.table = table;
        this.http = AWSGeneralUtil.createAsyncHttpClient(properties);
        TimestreamWriteAsyncClientBuilder builder =
                TimestreamWriteAsyncClient.builder()
                        .httpClient(http)
                        .region(AWSGeneralUtil.getRegion(properties))
                        .credentialsProvider(AWSGeneralUtil.getCredentialsProvider(properties))
                        .overrideConfiguration(
                                // Whoever uses this client repeats requests, for all stores alike.
                                client ->
                                        client.retryStrategy(AwsRetryStrategy.doNotRetry())
                                                .apiCallTimeout(TIMEOUT));
        String endpoint = properties.getProperty("aws.endpoint");
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        this.service = builder.build();
    }

    @Override
    public CompletableFuture<StoreAnswer> write(List<StorePoint> points) {
        return service.writeRecords(
                        request ->
                                request.databaseName(database)
                                        .tableName(table)
                                        .records(
                                                points.stream()
                                                        .map(TimestreamRecords::of)
                                                        .collect(Collectors.toList())))
                .handle(
                        (response, failure) ->
                                failure == null
                                        ? StoreAnswer.written()
                                        : TimestreamAnswers.of(failure));
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }
}
