// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.kinesis.store;

import java.time.Instant;

/** A consumer with a throughput of its own, which it gets by subscribing to shards. */
public final class StreamConsumer {

    private final String name;
    private final String arn;
    private final Instant created;
    private final Instant readyAt;
    private volatile boolean deregistered;

    public StreamConsumer(String name, String streamArn, Instant created, Instant readyAt) {
        this.name = name;
        this.arn = Arns.ofConsumer(streamArn, name, created.getEpochSecond());
        this.created = created;
        this.readyAt = readyAt;
    }

    public String name() {
        return name;
    }

    public String arn() {
        return arn;
    }

    public Instant created() {
        return created;
    }

    /** CREATING, ACTIVE or DELETING. */
    public String status(Instant now) {
        if (deregistered) {
            return "DELETING";
        }
        return now.isBefore(readyAt) ? "CREATING" : "ACTIVE";
    }

    /** Whether it was taken off its stream; its subscriptions end. */
    public boolean isDeregistered() {
        return deregistered;
    }

    void deregister() {
        deregistered = true;
    }
}
