// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.wire;

/** One AWS service behind a server, such as Kinesis, Firehose or Timestream. */
public interface AwsService {

    /**
     * What the service's requests carry before the dot in {@code X-Amz-Target}, for example {@code
     * Kinesis_20131202}.
     */
    String targetPrefix();

    /**
     * The service's name in permissions, for example {@code kinesis} in {@code kinesis:PutRecords}.
     */
    String permissionPrefix();

    /** Whether there is such an action. */
    boolean offers(String action);

    /** Carries out one of the offered actions. */
    Reply call(String action, Input input);

    /** What shall go wrong with this call; asked once, before it is carried out. */
    default Disturbance disturbance(String action, Input input) {
        return Disturbance.NONE;
    }
}
