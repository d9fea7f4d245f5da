// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A place on this machine where jobs keep results for people to look at. A further kind of store is
 * one more class with this interface and one more line in {@link LocalServices}.
 */
public interface LocalStore extends AutoCloseable {

    /** For people, such as {@code QuestDB}. */
    String name();

    /** What a person opens: a console or a folder. */
    URI address();

    /** A page in which to look at what is kept; empty if there is none. */
    default Optional<URI> console() {
        return Optional.empty();
    }

    /** Creates what the manifest names and waits until it can be used. */
    void create(List<Store> stores);

    /** Sets the properties that point a job at one store. */
    void point(RunProperties properties, Store store);

    @Override
    void close();
}
