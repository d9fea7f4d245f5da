// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.service;

import io.flinkblueprints.sandbox.manifest.Manifest.Store;
import io.flinkblueprints.sandbox.run.RunProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders on this machine, for what a job writes to S3 elsewhere. */
public final class LocalFiles implements LocalStore {

    /** Where they lie in the folder of a run. */
    public static final String FOLDER = "files";

    private final Path root;

    LocalFiles(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "Files";
    }

    @Override
    public URI address() {
        return root.toUri();
    }

    /** The folder of a store. */
    public Path folder(String store) {
        return root.resolve(store);
    }

    @Override
    public void create(List<Store> stores) {
        for (Store store : stores) {
            try {
                Files.createDirectories(folder(store.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void point(RunProperties properties, Store store) {
        properties.set(store.group(), "path", folder(store.name()).toUri().toString());
    }

    /** The files stay; they go with the folder of the run, if it goes. */
    @Override
    public void close() {}
}
