// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.aws;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import java.net.URI;
import java.util.Properties;
import java.util.Set;

/** Region and address of an AWS service: what the property groups of all of them have. */
public final class AwsEndpoint {

    public static final Property<String> REGION =
            Property.text("aws.region")
                    .withDefault("us-east-1")
                    .describedAs("Region of the service");
    public static final Property<String> ENDPOINT =
            Property.httpUrl("aws.endpoint")
                    .orAbsent()
                    .describedAs(
                            "Address of an emulator or a VPC endpoint instead of the region's own");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private AwsEndpoint() {}

    /**
     * The connectors' own keys for region, address and credentials. An address on this machine is
     * an emulator's: it gets credentials that mean nothing, so that none of the user's are ever
     * sent to it, and any certificate is taken.
     */
    public static Properties clientProperties(GroupValues values) {
        Properties properties = new Properties();
        properties.setProperty("aws.region", values.get(REGION));
        values.find(ENDPOINT)
                .ifPresent(
                        endpoint -> {
                            properties.setProperty("aws.endpoint", endpoint);
                            if (LOOPBACK.contains(URI.create(endpoint).getHost())) {
                                properties.setProperty("aws.credentials.provider", "BASIC");
                                properties.setProperty(
                                        "aws.credentials.provider.basic.accesskeyid", "local");
                                properties.setProperty(
                                        "aws.credentials.provider.basic.secretkey", "local");
                                properties.setProperty("aws.trust.all.certificates", "true");
                            }
                        });
        return properties;
    }

    /**
     * The same for a sink, whose client prefers HTTP/2. Emulators differ in whether they speak that
     * without TLS; all speak HTTP/1.1.
     */
    public static Properties sinkProperties(GroupValues values) {
        Properties properties = clientProperties(values);
        if (properties.getProperty("aws.endpoint", "").startsWith("http:")) {
            properties.setProperty("aws.http.protocol.version", "HTTP1_1");
        }
        return properties;
    }
}
