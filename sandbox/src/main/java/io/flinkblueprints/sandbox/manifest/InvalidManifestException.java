// SPDX-FileCopyrightText: The Flink Blueprints authors
// SPDX-License-Identifier: Apache-2.0
package io.flinkblueprints.sandbox.manifest;

import org.jspecify.annotations.Nullable;

/** A manifest cannot be used; the message is meant for the user. */
public final class InvalidManifestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidManifestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
