// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkblueprints.common.properties.ApplicationProperties;
import io.flinkblueprints.common.properties.PropertySchema;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KinesisSettingsTest {

    private static final String ARN = "arn:aws:kinesis:eu-west-1:123456789012:stream/in";
    private static final PropertySchema SCHEMA =
            PropertySchema.of(KinesisSourceSettings.group("InputStream0"));

    @Test
    void takesTheArnAsItIs() {
        KinesisSourceSettings settings = read("stream.arn", ARN);
        assertThat(settings.endpoint().arn()).isEqualTo(ARN);
        assertThat(settings.endpoint().name()).isEqualTo("in");
        assertThat(settings.reader()).isEqualTo(KinesisSourceSettings.Reader.POLLING);
        assertThat(settings.position())
                .isEqualTo(KinesisSourceSettings.InitialPosition.TRIM_HORIZON);
    }

    @Test
    void makesAnArnForAnEmulator() {
        KinesisSourceSettings settings =
                read("stream.name", "in", "aws.endpoint", "http://127.0.0.1:4567");
        assertThat(settings.endpoint().arn())
                .isEqualTo("arn:aws:kinesis:us-east-1:000000000000:stream/in");
    }

    @Test
    void neverSendsTheUsersCredentialsToAnEmulator() {
        assertThat(
                        read("stream.name", "in", "aws.endpoint", "http://localhost:4567")
                                .endpoint()
                                .clientProperties())
                .containsEntry("aws.credentials.provider", "BASIC");
        assertThat(
                        read(
                                        "stream.arn",
                                        ARN,
                                        "aws.endpoint",
                                        "https://vpce-1.kinesis.eu-west-1.vpce.amazonaws.com")
                                .endpoint()
                                .clientProperties())
                .doesNotContainKeys("aws.credentials.provider", "aws.trust.all.certificates");
        assertThat(
                        read("stream.arn", ARN, "aws.endpoint", "http://localhost.example.com")
                                .endpoint()
                                .clientProperties())
                .doesNotContainKeys("aws.credentials.provider", "aws.trust.all.certificates");
    }

    @Test
    void saysWhatIsMissing() {
        rejects("needs stream.arn, or stream.name with aws.endpoint");
        rejects("stream.name alone does not say whose stream it is", "stream.name", "in");
        rejects("needs source.efo.consumer.name", "stream.arn", ARN, "source.reader.type", "EFO");
        rejects("AT_TIMESTAMP", "stream.arn", ARN, "source.init.position", "AT_TIMESTAMP");
        rejects("AT_TIMESTAMP", "stream.arn", ARN, "source.init.timestamp", "2026-01-01T00:00:00Z");
        rejects("expected text such as arn:aws:kinesis", "stream.arn", "in");
        rejects("http or https URL", "stream.name", "in", "aws.endpoint", "127.0.0.1:4567");
    }

    private static void rejects(String message, String... pairs) {
        assertThatThrownBy(() -> read(pairs)).hasMessageContaining(message);
    }

    private static KinesisSourceSettings read(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return KinesisSourceSettings.of(
                SCHEMA.read(ApplicationProperties.of(Map.of("InputStream0", values)))
                        .group("InputStream0"));
    }
}
