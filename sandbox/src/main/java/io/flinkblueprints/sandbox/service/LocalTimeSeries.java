// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import io.flinkblueprints.sandbox.timeseries.QuestDb;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Time series in a QuestDB of the sandbox's own, for Amazon Timestream for InfluxDB elsewhere. */
public final class LocalTimeSeries implements LocalStore {

    private final QuestDb database;

    LocalTimeSeries(QuestDb database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "QuestDB";
    }

    /** The web console; without the page's name the server answers with an endless redirect. */
    @Override
    public URI address() {
        return database.endpoint().resolve("/index.html");
    }

    @Override
    public Optional<URI> console() {
        return Optional.of(address());
    }

    /** The database itself, for SQL. */
    public QuestDb database() {
        return database;
    }

    @Override
    public void create(List<Store> stores) {
        stores.forEach(store -> database.createTable(store.name(), store.keys()));
    }

    @Override
    public void point(RunProperties properties, Store store) {
        properties.set(store.group(), "url", database.endpoint().toString());
    }

    @Override
    public void close() {
        database.close();
    }
}
