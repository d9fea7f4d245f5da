// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.timestream;

import io.flinkblueprints.common.aws.AwsEndpoint;
import io.flinkblueprints.common.properties.GroupValues;
import io.flinkblueprints.common.properties.Property;
import io.flinkblueprints.common.properties.PropertyGroup;
import io.flinkblueprints.tep.io.store.Delivery;
import io.flinkblueprints.tep.io.store.StoreClient;
import io.flinkblueprints.tep.io.store.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The property group {@code Timestream}. */
public final class TimestreamSettings {

    private static final String NAME = "[a-zA-Z0-9_.-]{3,256}";
    private static final String LIMIT = "of 3 to 256 letters, digits, dots, dashes and underscores";

    private static final Property<String> DATABASE =
            Property.text("database.name")
                    .where(name -> name.matches(NAME), LIMIT)
                    .withDefault("tep")
                    .describedAs("Database of Timestream for LiveAnalytics");
    private static final Property<String> TABLE =
            Property.text("table.name")
                    .where(name -> name.matches(NAME), LIMIT)
                    .withDefault("plants")
                    .describedAs("Table of the database, for measurements and scores");

    /** The group. */
    public static final PropertyGroup GROUP = PropertyGroup.of("Timestream", properties());

    private final GroupValues values;

    private TimestreamSettings(GroupValues values) {
        this.values = values;
    }

    public static TimestreamSettings of(GroupValues values) {
        return new TimestreamSettings(values);
    }

    public boolean isEnabled() {
        return values.get(StoreSettings.ENABLED);
    }

    public StoreClient.Factory client() {
        String database = values.get(DATABASE);
        String table = values.get(TABLE);
        Properties properties = AwsEndpoint.sinkProperties(values);
        return () -> new TimestreamClient(database, table, properties);
    }

    public Delivery delivery() {
        return StoreSettings.delivery(values, TimestreamClient.RECORDS_A_REQUEST);
    }

    private static List<Property<?>> properties() {
        List<Property<?>> all =
                new ArrayList<>(
                        List.of(
                                StoreSettings.ENABLED,
                                DATABASE,
                                TABLE,
                                AwsEndpoint.REGION,
                                AwsEndpoint.ENDPOINT));
        all.addAll(StoreSettings.DELIVERY);
        return all;
    }
}
