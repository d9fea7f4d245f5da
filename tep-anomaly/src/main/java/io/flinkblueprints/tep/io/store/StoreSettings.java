// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import java.time.Duration;
import java.util.List;

/** The keys that the groups of all stores have. */
public final class StoreSettings {

    /** Whether the store is written at all. */
    public static final Property<Boolean> ENABLED =
            Property.flag("enabled")
                    .withDefault("false")
                    .describedAs("Whether this store is written");

    private static final Property<Duration> INTERVAL =
            Property.duration("flush.interval")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("500 ms")
                    .describedAs("How long a point may wait for a batch to fill");
    private static final Property<Integer> REQUESTS =
            Property.integer("requests.in.flight")
                    .where(n -> n >= 1 && n <= 100, "from 1 to 100")
                    .withDefault("2")
                    .describedAs("Requests of a subtask that are under way at once");
    private static final Property<Integer> ATTEMPTS =
            Property.integer("attempts")
                    .where(n -> n >= 1 && n <= 100, "from 1 to 100")
                    .withDefault("10")
                    .describedAs(
                            "Failures of a request in a row that fail the job; the pause between them doubles from 100 ms to 20 s");

    /** How points are delivered, the size of a batch aside. */
    public static final List<Property<?>> DELIVERY = List.of(INTERVAL, REQUESTS, ATTEMPTS);

    private StoreSettings() {}

    /** The delivery that the values ask for, in batches of at most so many points. */
    public static Delivery delivery(GroupValues values, int points) {
        return Delivery.of(points, values.get(INTERVAL))
                .withRequests(values.get(REQUESTS))
                .withAttempts(values.get(ATTEMPTS));
    }
}
