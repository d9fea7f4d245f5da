// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of streams and consumers in the one region and account that there are. */
public final class Arns {

    public static final String REGION = "us-east-1";
    public static final String ACCOUNT = "000000000000";

    private static final String STREAMS = "arn:aws:kinesis:" + REGION + ":" + ACCOUNT + ":stream/";
    private static final Pattern STREAM =
            Pattern.compile(
                    "arn:[^:]*:kinesis:[^:]*:\\d{12}:stream/([^/]+)(/consumer/[^:]+:\\d+)?");

    private Arns() {}

    public static String ofStream(String name) {
        return STREAMS + name;
    }

    public static String ofConsumer(String streamArn, String consumer, long createdEpochSecond) {
        return streamArn + "/consumer/" + consumer + ":" + createdEpochSecond;
    }

    /** The stream that the ARN of a stream or of one of its consumers names. */
    public static String streamOf(String arn) {
        Matcher stream = STREAM.matcher(arn);
        if (!stream.matches()) {
            throw StreamErrors.invalid(arn + " is not the ARN of a stream or of a consumer");
        }
        return stream.group(1);
    }
}
