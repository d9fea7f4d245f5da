// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.common.kinesis;

import io.flinkblueprints.common.aws.AwsEndpoint;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Which stream, in which region, reached at which address: what sources and sinks of Kinesis have
 * in common.
 */
final class KinesisEndpoint {

    static final Property<String> STREAM_ARN =
            Property.text("stream.arn")
                    .where(
                            arn ->
                                    arn.matches(
                                            "arn:[a-z0-9-]+:kinesis:[a-z0-9-]+:[0-9]{12}:stream/[a-zA-Z0-9_.-]{1,128}"),
                            "such as arn:aws:kinesis:REGION:ACCOUNT:stream/NAME")
                    .orAbsent()
                    .describedAs("The stream; needed on AWS");
    static final Property<String> STREAM_NAME =
            Property.text("stream.name")
                    .where(
                            name -> name.matches("[a-zA-Z0-9_.-]{1,128}"),
                            "of 1 to 128 letters, digits, dots, dashes and underscores")
                    .orAbsent()
                    .describedAs("The stream's name, where an emulator serves it");
    static final Property<String> REGION = AwsEndpoint.REGION.describedAs("Region of the stream");
    static final Property<String> ENDPOINT = AwsEndpoint.ENDPOINT;

    static final List<Property<?>> PROPERTIES = List.of(STREAM_ARN, STREAM_NAME, REGION, ENDPOINT);

    private static final String EMULATED_ACCOUNT = "000000000000";

    private final GroupValues values;

    KinesisEndpoint(GroupValues values) {
        this.values = values;
    }

    /** Why the stream cannot be found with these values; empty if it can. */
    static Optional<String> fault(GroupValues values) {
        if (values.find(STREAM_ARN).isPresent()) {
            return Optional.empty();
        }
        if (values.find(STREAM_NAME).isEmpty()) {
            return Optional.of("needs stream.arn, or stream.name with aws.endpoint");
        }
        return values.find(ENDPOINT).isPresent()
                ? Optional.empty()
                : Optional.of("stream.name alone does not say whose stream it is; give stream.arn");
    }

    String arn() {
        return values.find(STREAM_ARN)
                .orElseGet(
                        () ->
                                "arn:aws:kinesis:"
                                        + region()
                                        + ":"
                                        + EMULATED_ACCOUNT
                                        + ":stream/"
                                        + values.get(STREAM_NAME));
    }

    String name() {
        String arn = arn();
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private String region() {
        return values.get(REGION);
    }

    /** For whoever reads the stream. */
    Properties clientProperties() {
        return AwsEndpoint.clientProperties(values);
    }

    /** For whoever writes the stream. */
    Properties sinkProperties() {
        return AwsEndpoint.sinkProperties(values);
    }
}
