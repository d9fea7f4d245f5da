// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.bitemporal.io.table;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.flink.CatalogLoader;

/** Where the catalog of the table is. Immutable. */
public final class CatalogAddress implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "lake";

    private final Kind kind;
    private final String warehouse;
    private final String uri;

    private CatalogAddress(Kind kind, String warehouse, String uri) {
        this.kind = kind;
        this.warehouse = warehouse;
        this.uri = uri;
    }

    /** What a catalog is served by. */
    public enum Kind {
        /** A folder; one writer at a time unless renaming is atomic there, as on a local disk. */
        FOLDER,
        /** A database with a JDBC driver in the job jar or the cluster. */
        JDBC,
        /** An Iceberg REST catalog. */
        REST,
        /** The AWS Glue data catalog. */
        GLUE
    }

    /**
     * An address.
     *
     * @param warehouse folder or bucket in which tables lie
     * @param uri of the database or the server; empty where there is none
     */
    public static CatalogAddress of(Kind kind, String warehouse, String uri) {
        return new CatalogAddress(kind, warehouse, uri);
    }

    /** What opens the catalog, here or on a worker. */
    public CatalogLoader loader() {
        Map<String, String> properties = new HashMap<>();
        properties.put("warehouse", warehouse);
        if (!uri.isEmpty()) {
            properties.put("uri", uri);
        }
        if (warehouse.startsWith("s3://")) {
            properties.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
        }
        switch (kind) {
            case FOLDER:
                return CatalogLoader.hadoop(NAME, new Configuration(), properties);
            case REST:
                return CatalogLoader.rest(NAME, new Configuration(), properties);
            case JDBC:
                return CatalogLoader.custom(
                        NAME,
                        properties,
                        new Configuration(),
                        "org.apache.iceberg.jdbc.JdbcCatalog");
            default:
                return CatalogLoader.custom(
                        NAME,
                        properties,
                        new Configuration(),
                        "org.apache.iceberg.aws.glue.GlueCatalog");
        }
    }
}
