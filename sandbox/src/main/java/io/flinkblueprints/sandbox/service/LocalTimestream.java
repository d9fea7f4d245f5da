// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.aws.TimestreamService;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import java.util.List;

/** Tables of Timestream for LiveAnalytics that keep what they are given in memory. */
public final class LocalTimestream extends LocalAwsStore<TimestreamService> {

    LocalTimestream() {
        super(new TimestreamService());
    }

    @Override
    public String name() {
        return "Timestream";
    }

    @Override
    public void create(List<Store> stores) {
        stores.forEach(store -> service().create(store.name()));
    }
}
