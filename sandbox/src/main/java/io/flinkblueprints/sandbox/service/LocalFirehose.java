// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.aws.FirehoseService;
import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.util.List;

/** Delivery streams that keep what they are given in memory. */
public final class LocalFirehose extends LocalAwsStore<FirehoseService> {

    LocalFirehose() {
        super(new FirehoseService());
    }

    @Override
    public String name() {
        return "Firehose";
    }

    @Override
    public void create(List<Store> stores) {
        stores.forEach(store -> service().create(store.name()));
    }

    @Override
    public void point(RunProperties properties, Store store) {
        super.point(properties, store);
        properties.set(store.group(), "delivery.stream", store.name());
    }
}
