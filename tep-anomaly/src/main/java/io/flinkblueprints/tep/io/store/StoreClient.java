// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import io.flinkblueprints.tep.model.StorePoint;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A connection to a store. */
public interface StoreClient extends AutoCloseable {

    /**
     * Sends points in one request. Points that were written before may be sent again: the store
     * keeps one for each time and plant.
     *
     * @return what came of it, by the client's own classification; completes exceptionally only for
     *     what no classification foresees, which ends the job
     */
    CompletableFuture<StoreAnswer> write(List<StorePoint> points);

    @Override
    void close();

    /** How each subtask gets its connection. */
    @FunctionalInterface
    interface Factory extends Serializable {
        StoreClient connect();
    }
}
