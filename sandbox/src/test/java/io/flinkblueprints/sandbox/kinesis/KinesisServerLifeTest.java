// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** The server as a process among others: its port, its threads, its memory and what it records. */
@Timeout(60)
class KinesisServerLifeTest {

    private static HttpResponse<String> post(
            URI endpoint, String target, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .header("X-Amz-Target", target)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (KinesisServer server = KinesisServer.start()) {
            assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
            for (InetAddress address : otherAddresses()) {
                assertThatThrownBy(() -> new Socket(address, server.endpoint().getPort()).close())
                        .as("a connection to %s", address)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    @Test
    void saysThatItsPortIsTaken() {
        try (KinesisServer first = KinesisServer.start()) {
            int port = first.endpoint().getPort();
            assertThatThrownBy(() -> KinesisServer.builder().port(port).start())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("port " + port + " is taken on 127.0.0.1");
        }
        assertNoThreadIsLeft();
    }

    @Test
    void leavesNoThreadWhenItIsClosed() {
        try (KinesisServer server = KinesisServer.start();
                KinesisClient client = KinesisClients.connect(server.endpoint());
                KinesisAsyncClient async =
                        KinesisAsyncClient.builder()
                                .endpointOverride(server.endpoint())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("test", "test")))
                                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                                .build()) {
            new KinesisStreams(client).create(Map.of("plant", 1));
            String arn =
                    client.registerStreamConsumer(
                                    request ->
                                            request.streamARN(
                                                            "arn:aws:kinesis:us-east-1:000000000000:stream/plant")
                                                    .consumerName("alpha"))
                            .consumer()
                            .consumerARN();
            ShardSubscriber subscriber =
                    ShardSubscriber.subscribe(
                            async,
                            request ->
                                    request.consumerARN(arn)
                                            .shardId("shardId-000000000000")
                                            .startingPosition(
                                                    position ->
                                                            position.type(
                                                                    ShardIteratorType.LATEST)));
            subscriber.awaitOpen();
        }
        assertNoThreadIsLeft();
    }

    private static void assertNoThreadIsLeft() {
        await().untilAsserted(
                        () ->
                                assertThat(Thread.getAllStackTraces().keySet())
                                        .filteredOn(
                                                thread ->
                                                        thread.getName()
                                                                .startsWith("kinesis-server"))
                                        .isEmpty());
    }

    @Test
    void givesTheSameNumbersForTheSameCalls() {
        assertThat(numbersOfARun())
                .isEqualTo(numbersOfARun())
                .hasSize(11)
                .allMatch(number -> number.length() == 56);
    }

    private static List<String> numbersOfARun() {
        try (KinesisServer server = KinesisServer.start();
                KinesisClient client = KinesisClients.connect(server.endpoint())) {
            new KinesisStreams(client).create(Map.of("plant", 2));
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                numbers.add(put(client, "key " + i, new byte[1]));
            }
            client.updateShardCount(
                    request ->
                            request.streamName("plant")
                                    .targetShardCount(3)
                                    .scalingType("UNIFORM_SCALING"));
            for (int i = 0; i < 6; i++) {
                numbers.add(put(client, "key " + i, new byte[1]));
            }
            return numbers;
        }
    }

    private static String put(KinesisClient client, String key, byte[] data) {
        return client.putRecord(
                        request ->
                                request.streamName("plant")
                                        .partitionKey(key)
                                        .data(SdkBytes.fromByteArray(data)))
                .sequenceNumber();
    }

    @Test
    void keepsTheNewestRecordsThatFitItsCapacity() {
        try (KinesisServer server = KinesisServer.builder().streamCapacityBytes(1_000_000).start();
                KinesisClient client = KinesisClients.connect(server.endpoint())) {
            new KinesisStreams(client).create(Map.of("plant", 1));
            String first = put(client, "key", new byte[10_000]);
            String horizon = iterator(client, ShardIteratorType.TRIM_HORIZON, null);
            for (int i = 1; i < 250; i++) {
                put(client, "key", new byte[10_000]);
            }

            var atHorizon = read(client, iterator(client, ShardIteratorType.TRIM_HORIZON, null));

            assertThat(atHorizon).hasSize(98); // 10,123 bytes each
            assertThat(
                            read(
                                    client,
                                    iterator(
                                            client,
                                            ShardIteratorType.AFTER_SEQUENCE_NUMBER,
                                            first)))
                    .isEqualTo(atHorizon);
            assertThat(read(client, horizon)).isEqualTo(atHorizon);
        }
    }

    private static String iterator(KinesisClient client, ShardIteratorType type, String number) {
        return client.getShardIterator(
                        request ->
                                request.streamName("plant")
                                        .shardId("shardId-000000000000")
                                        .shardIteratorType(type)
                                        .startingSequenceNumber(number))
                .shardIterator();
    }

    private static List<String> read(KinesisClient client, String iterator) {
        return client.getRecords(request -> request.shardIterator(iterator)).records().stream()
                .map(record -> record.sequenceNumber())
                .toList();
    }

    @Test
    void recordsWhatAJobCallsButNotWhatTheSandboxCalls() {
        try (KinesisServer server = KinesisServer.start();
                KinesisClient sandbox = KinesisClients.connect(server.endpoint());
                KinesisClient job =
                        KinesisClient.builder()
                                .endpointOverride(server.endpoint())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create("job", "secret")))
                                .httpClientBuilder(UrlConnectionHttpClient.builder())
                                .build()) {
            sandbox.describeLimits();
            job.listStreams();
        }
        assertThat(KinesisServer.actionsCalled())
                .contains("kinesis:ListStreams")
                .doesNotContain("kinesis:DescribeLimits");
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        try (KinesisServer server = KinesisServer.start()) {
            String json = "application/x-amz-json-1.1";
            assertThat(post(server.endpoint(), "Kinesis_20131202.ListStreams", json, "{").body())
                    .contains("SerializationException");
            assertThat(
                            post(
                                            server.endpoint(),
                                            "Kinesis_20131202.CreateStream",
                                            json,
                                            "{\"StreamName\": 5}")
                                    .body())
                    .contains("SerializationException");
            assertThat(post(server.endpoint(), "Kinesis_20131202.Dance", json, "{}"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                    .satisfies(
                            answer ->
                                    assertThat(answer.body())
                                            .contains("UnknownOperationException"));
            assertThat(
                            post(server.endpoint(), "Firehose_20150804.PutRecordBatch", json, "{}")
                                    .body())
                    .contains("UnknownOperationException");
            assertThat(
                            post(
                                            server.endpoint(),
                                            "Kinesis_20131202.ListStreams",
                                            "text/plain",
                                            "{}")
                                    .body())
                    .contains("UnknownOperationException");
        }
    }

    @Test
    void saysWhatHasNotChangedYet() {
        MovableClock clock = new MovableClock();
        try (KinesisServer server =
                        KinesisServer.builder()
                                .clock(clock)
                                .changeTime(Duration.ofSeconds(10))
                                .start();
                KinesisClient client = KinesisClients.connect(server.endpoint())) {
            client.createStream(request -> request.streamName("plant").shardCount(1));
            assertThat(status(client)).isEqualTo("CREATING");
            clock.move(Duration.ofSeconds(10));
            assertThat(status(client)).isEqualTo("ACTIVE");
            client.updateShardCount(
                    request ->
                            request.streamName("plant")
                                    .targetShardCount(2)
                                    .scalingType("UNIFORM_SCALING"));
            assertThat(status(client)).isEqualTo("UPDATING");
            clock.move(Duration.ofSeconds(10));
            client.deleteStream(request -> request.streamName("plant"));
            assertThat(status(client)).isEqualTo("DELETING");
            clock.move(Duration.ofSeconds(10));
            assertThat(client.listStreams().streamNames()).isEmpty();
        }
    }

    private static String status(KinesisClient client) {
        return client.describeStreamSummary(request -> request.streamName("plant"))
                .streamDescriptionSummary()
                .streamStatusAsString();
    }
}
