// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io.table;

import io.flinkblueprints.bitemporal.model.VersionRow;
import io.flinkblueprints.bitemporal.operator.TableMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.FlinkSink;
import org.apache.iceberg.flink.util.FlinkCompatibilityUtil;

/**
 * Writes rows into the table, exactly once: files are committed when the checkpoint that they
 * belong to is complete.
 *
 * <p>Iceberg's older sink, since the newer one loses what comes after the last checkpoint of a job
 * that ends, on every Flink 1.20 release it runs on.
 */
public final class FactsSink {

    private final CatalogAddress address;
    private final TableIdentifier table;
    private final TableMode mode;

    private FactsSink(CatalogAddress address, TableIdentifier table, TableMode mode) {
        this.address = address;
        this.table = table;
        this.mode = mode;
    }

    public static FactsSink of(CatalogAddress address, TableIdentifier table, TableMode mode) {
        return new FactsSink(address, table, mode);
    }

    /** Creates the table, and the database around it, unless they are there. */
    public void create() {
        Catalog catalog = address.loader().loadCatalog();
        if (catalog instanceof SupportsNamespaces) {
            Namespace database = table.namespace();
            if (!((SupportsNamespaces) catalog).namespaceExists(database)) {
                ((SupportsNamespaces) catalog).createNamespace(database);
            }
        }
        if (!catalog.tableExists(table)) {
            catalog.createTable(
                    table,
                    FactsTable.schema(),
                    FactsTable.partitions(),
                    FactsTable.properties(mode));
        }
    }

    /**
     * Checks that the table is there and takes what is written.
     *
     * @throws IllegalStateException if not; the message says what is missing
     */
    public void validate() {
        Catalog catalog = address.loader().loadCatalog();
        if (!catalog.tableExists(table)) {
            throw new IllegalStateException(
                    "there is no table "
                            + table
                            + "; create it, or set Iceberg.create.table = true");
        }
        List<String> faults = FactsTable.faults(catalog.loadTable(table).schema());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("table " + table + ": " + String.join("; ", faults));
        }
    }

    /**
     * Appends the sink. Row order does not matter in append mode; upserts of a row must come in
     * order, as they do from one key.
     *
     * @param uid prefix of the uids of the sink's operators
     */
    public void append(DataStream<VersionRow> rows, String uid) {
        TableLoader loader = TableLoader.fromCatalog(address.loader(), table);
        DataStream<RowData> data =
                rows.map(new RowDataRows())
                        .returns(
                                FlinkCompatibilityUtil.toTypeInfo(
                                        FlinkSchemaUtil.convert(FactsTable.schema())))
                        .uid(uid + "-rows")
                        .name(uid + "-rows");
        FlinkSink.Builder sink = FlinkSink.forRowData(data).tableLoader(loader).uidPrefix(uid);
        if (mode == TableMode.UPSERT) {
            sink.upsert(true).equalityFieldColumns(FactsTable.upsertKey());
        }
        sink.append();
        close(loader);
    }

    private static void close(TableLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
