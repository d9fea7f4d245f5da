// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis;

import io.flinkblueprints.sandbox.kinesis.store.Arns;
import io.flinkblueprints.sandbox.kinesis.store.DataStream;
import io.flinkblueprints.sandbox.kinesis.store.StreamErrors;
import io.flinkblueprints.sandbox.kinesis.store.StreamRegistry;
import io.flinkblueprints.sandbox.kinesis.wire.Input;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How requests name a stream: by name, by ARN, or by something that was made from one of them. */
final class Names {

    static final Pattern STREAM_NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    private Names() {}

    /** The stream of a request. */
    static DataStream stream(StreamRegistry streams, Input in) {
        return streams.stream(streamName(in));
    }

    /** The stream of a request, which must not be being created, changed or deleted. */
    static DataStream activeStream(StreamRegistry streams, Input in) {
        DataStream stream = stream(streams, in);
        String status = stream.status(streams.now());
        if (!status.equals("ACTIVE")) {
            throw StreamErrors.inUse(
                    "Stream %s under account %s not ACTIVE, instead in state %s"
                            .formatted(stream.name(), Arns.ACCOUNT, status));
        }
        return stream;
    }

    /** The stream of a request, which must be one that holds records already. */
    static DataStream usableStream(StreamRegistry streams, Input in) {
        DataStream stream = stream(streams, in);
        if (stream.status(streams.now()).equals("CREATING")) {
            throw StreamErrors.noStream(stream.name());
        }
        return stream;
    }

    private static String streamName(Input in) {
        if (in.has("StreamARN")) {
            return Arns.streamOf(in.requiredText("StreamARN"));
        }
        if (!in.has("StreamName")) {
            throw StreamErrors.invalid("Either StreamName or StreamARN must be provided");
        }
        return in.requiredText("StreamName", STREAM_NAME);
    }

    /**
     * The name of the stream that a request is about, or null if it is about none or cannot be
     * read.
     */
    static @Nullable String streamNameOf(Input in) {
        try {
            if (in.has("StreamName")) {
                return in.text("StreamName");
            }
            if (in.has("ShardIterator")) {
                return ShardIterator.parse(in.requiredText("ShardIterator")).stream();
            }
            String arn = in.has("StreamARN") ? in.text("StreamARN") : in.text("ConsumerARN");
            return arn == null ? null : Arns.streamOf(arn);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
