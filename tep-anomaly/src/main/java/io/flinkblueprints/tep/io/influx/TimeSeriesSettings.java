// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.influx;

import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.tep.io.store.Delivery;
import io.flinkblueprints.tep.io.store.StoreClient;
import io.flinkblueprints.tep.io.store.StoreSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.MemorySize;

/** The property group {@code TimeSeries}. */
public final class TimeSeriesSettings {

    private static final Property<String> URL =
            Property.httpUrl("url")
                    .orAbsent()
                    .describedAs("Address of the database, such as https://host:8086");
    private static final Property<String> BUCKET =
            Property.text("bucket").withDefault("plants").describedAs("Bucket of InfluxDB");
    private static final Property<String> ORG =
            Property.text("org").orAbsent().describedAs("Organisation of InfluxDB");
    private static final Property<String> TOKEN =
            Property.text("token")
                    .orAbsent()
                    .describedAs("Token with the right to write the bucket");
    private static final Property<Integer> POINTS =
            Property.integer("batch.points")
                    .where(n -> n >= 1 && n <= 100_000, "from 1 to 100000")
                    .withDefault("1000")
                    .describedAs("Points of a request at most");
    private static final Property<MemorySize> SIZE =
            Property.memory("batch.size")
                    .where(size -> size.getBytes() >= 1024, "of at least 1 kb")
                    .withDefault("1 mb")
                    .describedAs("Size of a request at most, unless one point alone is larger");
    private static final Property<Duration> TIMEOUT =
            Property.duration("request.timeout")
                    .where(d -> d.toMillis() >= 1, "of at least 1 ms")
                    .withDefault("30 s")
                    .describedAs("How long an answer is waited for");

    /** The group. */
    public static final PropertyGroup GROUP =
            PropertyGroup.of("TimeSeries", properties()).withRule(TimeSeriesSettings::fault);

    private final GroupValues values;

    private TimeSeriesSettings(GroupValues values) {
        this.values = values;
    }

    public static TimeSeriesSettings of(GroupValues values) {
        return new TimeSeriesSettings(values);
    }

    public boolean isEnabled() {
        return values.get(StoreSettings.ENABLED);
    }

    /** How to connect; there is an address whenever the store is enabled. */
    public StoreClient.Factory client() {
        InfluxAddress address =
                InfluxAddress.of(
                                values.find(URL).orElseThrow(),
                                values.get(BUCKET),
                                values.find(ORG).orElse(""),
                                values.get(TIMEOUT))
                        .withToken(values.find(TOKEN));
        return () -> new InfluxClient(address);
    }

    public Delivery delivery() {
        return StoreSettings.delivery(values, values.get(POINTS))
                .withBytes(values.get(SIZE).getBytes());
    }

    private static List<Property<?>> properties() {
        List<Property<?>> all =
                new ArrayList<>(
                        List.of(
                                StoreSettings.ENABLED,
                                URL,
                                BUCKET,
                                ORG,
                                TOKEN,
                                POINTS,
                                SIZE,
                                TIMEOUT));
        all.addAll(StoreSettings.DELIVERY);
        return all;
    }

    private static Optional<String> fault(GroupValues values) {
        return values.get(StoreSettings.ENABLED) && values.find(URL).isEmpty()
                ? Optional.of("enabled = true needs url")
                : Optional.empty();
    }
}
