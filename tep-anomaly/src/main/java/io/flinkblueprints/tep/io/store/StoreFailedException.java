// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.tep.io.store;

import org.jspecify.annotations.Nullable;

/** A store cannot be written, and trying on would not help; the job fails. */
public final class StoreFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public StoreFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
